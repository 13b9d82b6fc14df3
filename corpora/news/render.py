#!/usr/bin/env python3
"""Renders articles.jsonl into html/, crawl.warc.gz and dumps/.

Run it in this folder: python3 render.py
Only the standard library is used. The same input gives the same bytes.
"""
import datetime, html, html.entities, json, os, re, struct, textwrap, zlib

HERE = os.path.dirname(os.path.abspath(__file__))
E = lambda s: html.escape(s, quote=False)
Q = lambda s: html.escape(s, quote=True)


def pick(seed, seq, n=1):
    """n members of seq, chosen by a checksum of seed."""
    k = zlib.crc32(seed.encode())
    return [seq[(k + i) % len(seq)] for i in range(min(n, len(seq)))]


# ---------------------------------------------------------------- labels
LBL = {
 'en': dict(by='By ', home='Home', more='Read more: ', rel='Related stories', share=['Share', 'Tweet', 'E-mail', 'Print'],
            pop='Most read', tags='Tags', com='comments', leave='Leave a reply', pub='Published ', upd='Last updated',
            adv='Advertisement', search='Search', cookie_b=['Accept all', 'Settings'], back='Back to the top', author='About the author'),
 'de': dict(by='Von ', home='Startseite', more='Lesen Sie auch: ', rel='Mehr zum Thema', share=['Teilen', 'Merken', 'Drucken', 'Per Mail versenden'],
            pop='Meistgelesen', tags='Schlagwörter', com='Kommentare', leave='Kommentar schreiben', pub='Veröffentlicht am ', upd='Stand',
            adv='Anzeige', search='Suche', cookie_b=['Alle akzeptieren', 'Einstellungen'], back='Zum Seitenanfang', author='Zur Person'),
 'fr': dict(by='Par ', home='Accueil', more='À lire aussi : ', rel='Sur le même sujet', share=['Partager', 'Envoyer', 'Imprimer', 'Enregistrer'],
            pop='Les plus lus', tags='Mots-clés', com='commentaires', leave='Laisser un commentaire', pub='Publié le ', upd='Mis à jour',
            adv='Publicité', search='Recherche', cookie_b=['Tout accepter', 'Réglages'], back='Haut de page', author="À propos de l'auteur"),
 'ru': dict(by='Автор: ', home='Главная', more='Читайте также: ', rel='По теме', share=['Поделиться', 'Отправить', 'Печать', 'В закладки'],
            pop='Популярное', tags='Метки', com='комментария', leave='Оставить комментарий', pub='Опубликовано ', upd='Обновлено',
            adv='Реклама', search='Поиск', cookie_b=['Принять', 'Настроить'], back='Наверх', author='Об авторе'),
 'zh': dict(by='', home='首页', more='延伸阅读：', rel='相关新闻', share=['分享', '收藏', '打印', '转发'],
            pop='热门文章', tags='标签', com='条评论', leave='发表评论', pub='发布时间：', upd='更新', adv='广告', search='搜索',
            cookie_b=['同意', '设置'], back='返回顶部', author='编辑'),
}

# ---------------------------------------------------------------- furniture
# t: template; nav, foot: menu texts; tease: (title, sentence) of stories that
# are not in the sample; cap: captions; consent, letter: the two boxes;
# com: reader comments.
F = {
'cpwire.example': dict(t='wire', lang='en', name='Continental Press',
  nav=['Top Wire', 'States', 'Courts', 'Business', 'Sports', 'Science', 'Advisories', 'Client login'],
  tease=[('Budget: CP news digest, 3 p.m.', 'What moves tonight and how long it will be.'), ('Advisory: Style on the new county names', 'Please note for all clients.'), ('Correction: Dunmore mayor', 'Substitutes the second name.')],
  cap=['CP photo available: 3 images, 1 graphic.', 'With: photos by Ansel Roake, video 1:10.'],
  foot=['About CP', 'Member outlets', 'Rights and licensing', 'Contact the desk'], consent='This site sets one cookie to keep clients signed in.', letter='Receive the daily news digest by e-mail at 3 p.m.', com=[]),
'harborledger.example': dict(t='semantic', lang='en', name='Harbor Ledger',
  nav=['News', 'Waterfront', 'Schools', 'Sports', 'Opinion', 'Obituaries', 'Tides', 'E-edition'],
  tease=[('Pier 6 crane comes down in pieces', 'The last steam crane on the waterfront goes to a museum.'), ('Tide tables for March', 'All high and low waters on one page.'), ('Letters: The parking meters again', 'Nine readers, one view.'), ('Fish market gets a new ice plant', 'The old one made its last ton on Sunday.')],
  cap=['The Port Ellery breakwater on a clear day. Ledger photo: S. Benedetto', 'Looking east from Cooper Street. Ledger file photo', 'A gull on the harbor master’s roof. Ledger photo: P. Odell'],
  foot=['Contact us', 'Subscribe', 'Place an ad', 'Privacy notice', 'Corrections policy'],
  consent='The Harbor Ledger and 41 partners use cookies to measure how our pages are read and to show advertising. You can change your mind at any time.',
  letter='The Morning Tide: our free letter, every weekday at six.',
  com=[('tollandbob', 'My grandfather used to say that about this town every single winter.'), ('RuthM', 'Thank you for covering this so quickly.'), ('2nd_mate', 'Would like to know what the council has to say about it. Nothing, I guess?'), ('pelican58', 'First time I have read the whole article in a month.')]),
'northgatetimes.example': dict(t='soup', lang='en', name='Northgate Times',
  nav=['Local', 'State', 'Transit', 'Food', 'Weekend', 'Classifieds'],
  tease=[('Market Square loses its last shoemaker', 'He is 81 and would like to sit down.'), ('Bus line 16 may run all night', 'A trial begins in May.'), ('Where to eat dumplings', 'Eleven places, ranked by our desk.')],
  cap=['The Corran River at Northgate. Photograph: Times archive', 'City hall in the evening. Photograph: R. Lindgren'],
  foot=['Masthead', 'Jobs', 'Terms', 'Do not sell my data'],
  consent='We value your privacy. Choose which cookies the Times may store on your device.',
  letter='Get Six at Six, the Times newsletter: six stories from your side of the river.',
  com=[('cyclopath', 'As usual no word about bicycles.'), ('Foundry Rd', 'I have been saying it for years.')]),
'millbrookcourier.example': dict(t='table', lang='en', name='The Millbrook Courier',
  nav=['Front page', 'County', 'Farm', 'Church news', 'Police log', 'Ads'],
  tease=[('4-H sale sets record', ''), ('Police log, Feb. 23 to March 1', ''), ('Pancake supper moved to Legion hall', ''), ('Seed prices, week 10', '')],
  cap=['Main Street, Millbrook (Courier photo)', 'From the Courier files'],
  foot=['Home', 'Write to the editor', 'Rates', 'Webmaster'], consent='', letter='Have the Courier mailed to you: $48 a year in the county, $61 elsewhere.', com=[]),
'dailysentinel.example': dict(t='soup', lang='en', name='The Daily Sentinel',
  nav=['U.S.', 'State', 'Money', 'Sports', 'Life', 'Video', 'Games'],
  tease=[('The eight best flashlights', 'We left them on for three nights.'), ('Quiz: Do you know your state birds?', 'Nobody has got all twelve.'), ('Why your rent went up again', 'A short history in charts.'), ('She walked to work for a year', 'And what she saw.')],
  cap=['File photo. (Sentinel/Jo Harkness)', 'An archive picture shows the area in 2024. (Sentinel)', 'Graphic: Sentinel art desk'],
  foot=['About', 'Careers', 'Ethics', 'Accessibility', 'Site map'],
  consent='By clicking “Accept all” you agree to the storing of cookies on your device to enhance navigation and assist in our marketing efforts.',
  letter='Start your day with the Sentinel briefing. Four stories, five minutes, no shouting. Enter your e-mail address below.',
  com=[('K. Dorn', 'Interesting.'), ('maple_leaf', 'Came here for the quiz.')]),
'capitalpost.example': dict(t='paywall', lang='en', name='Capital Post',
  nav=['Legislature', 'Governor', 'Courts', 'Agencies', 'Elections', 'Opinion'],
  tease=[('Who pays for the rotunda roof', 'The bill has been passed around for a decade.'), ('Tracker: 340 bills, one page', 'Updated each evening.'), ('The lobbyist who reads everything', 'A profile.')],
  cap=['The state Capitol in Marlow. (Capital Post)', 'A committee room before a hearing. (Capital Post/L. Marsh)'],
  foot=['Newsroom', 'Tips', 'Reprints', 'Privacy'],
  consent='We and our vendors store information on your device. Manage choices below.',
  letter='Rotunda: what happened, who did it and what it costs. Twice a week.',
  wall='You have 2 free articles left this month. Keep reading the reporters who read the bills: $4 a month.', com=[]),
'valleytribune.example': dict(t='wp', lang='en', name='Valley Tribune',
  nav=['Home', 'Valley News', 'Farm & Ranch', 'Sports', 'Calendar', 'Contact'],
  tease=[('Seed swap at the grange', ''), ('College adds night classes', ''), ('River Road paving resumes', ''), ('Photos: first lambs', '')],
  cap=['Sable Valley seen from Mill Street', 'Tribune photo by Jolene Pratt'],
  foot=['Proudly powered by PageForge', 'Privacy Policy'],
  consent='This website uses cookies to improve your experience. We assume you are ok with this.',
  letter='Subscribe to our mailing list and never miss a story.',
  com=[('Anna P.', 'Wow!'), ('Dale', 'Good read. Keep it up.'), ('ValleyGirl62', 'Shared this with my sister in Alder.')]),
'fernhillnews.example': dict(t='wp', lang='en', name='Fernhill News',
  nav=['Start', 'Town Hall', 'School', 'Health', 'Lost & Found'],
  tease=[('Lost: gray cat, answers to Senator', ''), ('Library hours change in April', ''), ('Grain elevator to be painted', '')],
  cap=['Fernhill town line', 'Picture: Kit Hallorann'],
  foot=['Theme: Plainsman', 'Imprint'], consent='Cookies help us keep this site free.', letter='Fernhill in your inbox. No spam.',
  com=[('Gus T.', 'Proud of this town.'), ('eleanor', 'Is the clinic open on Saturday?')]),
'quickread.example': dict(t='amp', lang='en', name='QuickRead',
  nav=['Now', 'Weather', 'Traffic', 'Scores', 'Saved'],
  tease=[('60 seconds: the price of eggs', ''), ('Map: where it rained', ''), ('Your stars', '')],
  cap=['Illustration: QuickRead', 'Photo: QuickRead reader'], foot=['Open in app', 'Terms'],
  consent='QuickRead is free because of ads. OK?', letter='Get the app and read without waiting.', com=[]),
'meridianbusiness.example': dict(t='paywall', lang='en', name='Meridian Business',
  nav=['Markets', 'Companies', 'Commodities', 'Real estate', 'Analysis', 'Data'],
  tease=[('The warehouse that nobody wanted', 'Forty acres under one roof.'), ('Chart of the day: lumber', 'Down for the ninth week.'), ('Lunch with a liquidator', 'He orders the soup.')],
  cap=['The trading floor of the Marlow exchange. Photo: Meridian', 'Chart: Meridian Data'],
  foot=['Advertise', 'Data licensing', 'Terms of use', 'Sitemap'],
  consent='Meridian Business uses necessary and optional cookies. Reject optional cookies or accept them all.',
  letter='Closing Bell, weekdays at 5:15 p.m.: prices, moves and one good chart.',
  wall='Readers with a plan see live prices next to this page.', com=[]),
'pinecreekgazette.example': dict(t='hand', lang='en', name='Pine Creek Gazette',
  nav=['Front', 'Town', 'Notices', 'Old photos', 'Dot\'s Letter'],
  tease=[('Bake sale Saturday at the firehouse', ''), ('Water bills are due on the 15th', '')],
  cap=['Depot Street about 1931', 'The Gazette’s press'], foot=['Back to front page', 'Write to Dot'], consent='', letter='', com=[]),
'elbtalkurier.example': dict(t='table', lang='de', name='Elbtal-Kurier',
  nav=['Titelseite', 'Grünau', 'Kreis', 'Sport', 'Kultur', 'Kleinanzeigen'],
  tease=[('Spargel kommt zwei Wochen früher', ''), ('Stadtbad öffnet größere Rutsche', ''), ('Straßenfest: Anmeldung läuft', '')],
  cap=['Die Weiße Elle bei Grünau (Archivbild)', 'Foto: Kurier/Löffler'], foot=['Impressum', 'Datenschutz', 'Mediadaten'], consent='', letter='Den Kurier vier Wochen zur Probe lesen: Anruf genügt.', com=[]),
'nordheiderblatt.example': dict(t='wp', lang='de', name='Nordheider Blatt',
  nav=['Start', 'Lokales', 'Welt', 'Vereine', 'Kontakt'],
  tease=[('Schützenverein wählt neuen Vorstand', ''), ('Kreisstraße 7 wird asphaltiert', ''), ('Fundsachen im Februar', '')],
  cap=['Symbolbild', 'Foto: Blaulicht Nord'], foot=['Impressum', 'Mit PageForge erstellt'],
  consent='Diese Seite verwendet Cookies. Mit der weiteren Nutzung erklären Sie sich damit einverstanden.', letter='Unser Rundbrief kommt jeden Freitag.',
  com=[('Heinz', 'Hoffentlich werden alle wieder gesund.'), ('Uschi K.', 'Furchtbar.')]),
'tageskompass.example': dict(t='soup', lang='de', name='Tageskompass',
  nav=['Politik', 'Wirtschaft', 'Panorama', 'Wissen', 'Meinung'],
  tease=[('Warum Brücken altern', 'Ein Besuch im Prüflabor.'), ('Das Rätsel der Woche', 'Waagerecht: Fluss mit vier Buchstaben.'), ('Heizen mit Abwärme', 'Eine Kleinstadt macht es vor.')],
  cap=['Rettungskräfte bei einer Übung (Archiv). Foto: Kompass', 'Karte: Tageskompass'],
  foot=['Impressum', 'AGB', 'Datenschutz', 'Barrierefreiheit'], consent='Wir und unsere 83 Partner verarbeiten Daten, um Inhalte zu messen und Werbung zu zeigen.',
  letter='Kompass am Morgen: das Wichtigste vor dem ersten Kaffee. Jetzt kostenlos bestellen.', com=[]),
'courrierduval.example': dict(t='hand', lang='fr', name='Le Courrier du Val',
  nav=['Accueil', 'Le canton', 'La côte', 'Agenda', 'Météo'],
  tease=[('Loto des écoles dimanche', ''), ('Marché : déplacé place de la Mairie', '')],
  cap=['Le port à marée basse', 'Cliché : archives du Courrier'], foot=['Retour à l’accueil', 'Écrire à la rédaction'], consent='', letter='', com=[]),
'echodescotes.example': dict(t='semantic', lang='fr', name='L’Écho des Côtes',
  nav=['À la une', 'Mer', 'Économie', 'Sports', 'Loisirs', 'Annonces'],
  tease=[('Les bulots se font rares', 'Les pêcheurs à pied s’inquiètent.'), ('Horaires des marées', 'Tout le mois de mars.'), ('Un phare à vendre', 'Vue imprenable, travaux à prévoir.')],
  cap=['Des chalutiers à quai. Photo : L’Écho', 'Le chenal, vu du sémaphore. Photo d’archives'],
  foot=['Mentions légales', 'Contact', 'Abonnement'], consent='L’Écho et ses partenaires déposent des traceurs pour mesurer l’audience.', letter='La lettre du large, chaque jeudi.',
  com=[('marin29', 'Enfin une bonne nouvelle.'), ('Soizic', 'Et les autres ports ?')]),
'zarechvesti.example': dict(t='semantic', lang='ru', name='Зареченские вести',
  nav=['Новости', 'Город', 'Транспорт', 'Культура', 'Афиша', 'Погода'],
  tease=[('Каток закроют пятнадцатого марта', 'Лёд уже не держит.'), ('Где купить рассаду', 'Адреса и цены.'), ('В музее открылась выставка самоваров', 'Их собирали тридцать лет.')],
  cap=['Набережная Сожвы. Фото из архива редакции', 'Вид на левый берег. Фото: «Вести»'],
  foot=['О редакции', 'Реклама', 'Контакты'], consent='Мы используем файлы cookie, чтобы сайт работал быстрее.', letter='Утренняя рассылка: пять новостей города.',
  com=[('Олег', 'Дождались!'), ('tanya_l', 'А велодорожку зимой чистить будут?')]),
'severkrai.example': dict(t='soup', lang='ru', name='Северный край',
  nav=['Лента', 'Власть', 'Деньги', 'Общество', 'Спорт'],
  tease=[('Паводок ждут в начале апреля', 'Уровень воды пока в норме.'), ('Цены на дрова выросли', 'Сравниваем районы.'), ('Лыжники вернулись с медалями', 'Три золота и бронза.')],
  cap=['Иллюстрация: архив «Северного края»', 'Фото читателя'], foot=['Редакция', 'Правила', 'RSS'],
  consent='Оставаясь на сайте, вы соглашаетесь с обработкой данных.', letter='Подпишитесь на вечерний выпуск.', com=[]),
'gorod-online.example': dict(t='wp', lang='ru', name='Город онлайн',
  nav=['Главная', 'Происшествия', 'Дороги', 'Фото', 'Контакты'],
  tease=[('Объезд на улице Садовой', ''), ('Ищем дом щенку', ''), ('Отключение горячей воды', '')],
  cap=['Фото: Анна Ветрова', 'Трамвайное депо'], foot=['Работает на PageForge', 'Политика конфиденциальности'],
  consent='Сайт использует cookie.', letter='Новости на почту раз в день.', com=[('Степан', 'Ехал сегодня, красота.'), ('Нина', 'Автобус жалко.')]),
'linjiangdaily.example': dict(t='semantic', lang='zh', name='临江日报',
  nav=['要闻', '本地', '经济', '文化', '体育', '数字报'],
  tease=[('老城区三条小巷改造完工', '路灯也换了新的。'), ('本周天气：先雨后晴', '气温逐步回升。'), ('油菜花节下周开幕', '市民可乘专线前往。')],
  cap=['老码头一带的江景。本报资料照片', '市民在江边散步。本报记者摄'], foot=['关于我们', '联系方式', '版权声明'], consent='本站使用必要的缓存文件以保证正常浏览。', letter='订阅早报，每天七点送达。',
  com=[('江边人', '支持！'), ('小雨', '周末带孩子去看看。')]),
'donghainews.example': dict(t='amp', lang='zh', name='东海快讯',
  nav=['推荐', '本省', '视频', '图集'], tease=[('一张图看懂新校历', ''), ('海鲜价格小幅回落', ''), ('夜间公交增加班次', '')],
  cap=['资料图片', '图源：东海快讯'], foot=['打开客户端', '用户协议'], consent='继续浏览即表示同意隐私政策。', letter='下载客户端，看更多快讯。', com=[]),
'gangchengwang.example': dict(t='wire', lang='zh', name='港城网',
  nav=['新闻', '论坛', '招聘', '房产', '二手'], tease=[('网友拍到江豚', ''), ('早市搬迁通知', ''), ('周末义诊安排', '')],
  cap=['配图：网友提供', '图片仅供参考'], foot=['网站简介', '投稿'], consent='本站记录访问次数。', letter='关注港城网，获取每日新闻。', com=[]),
}

MON = 'January February March April May June July August September October November December'.split()
MON_DE = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split()
MON_FR = 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'.split()
MON_RU = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split()


def parts(d):
    m = re.match(r'(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d))?', d)
    return tuple(int(x) if x else None for x in m.groups()) if m else None


def shown(a, lang):
    """The date as a reader sees it, with the time when there is one."""
    p = parts(a['date'])
    if not p:
        return ''
    y, m, d, H, M = p
    t = ''
    if lang == 'en':
        if H is not None:
            t = ' %d:%02d %s' % (H % 12 or 12, M, 'am' if H < 12 else 'pm')
            if a['date'].endswith('Z'):
                t += ' UTC'
        return '%s %d, %d%s' % (MON[m - 1], d, y, t)
    t = ', %d:%02d' % (H, M) if H is not None else ''
    if lang == 'de':
        return '%d. %s %d%s' % (d, MON_DE[m - 1], y, t + ' Uhr' if t else '')
    if lang == 'fr':
        return '%d %s %d%s' % (d, MON_FR[m - 1], y, t.replace(',', ' à').replace(':', ' h ') if t else '')
    if lang == 'ru':
        return '%d %s %d%s' % (d, MON_RU[m - 1], y, t)
    return '%d年%d月%d日%s' % (y, m, d, t.replace(', ', ' '))


def teasers(a, arts, n):
    """Earlier stories of the same outlet first, then the furniture's own."""
    f = F[a['source']]
    mine = [b for b in arts if b['source'] == a['source']]
    at = mine.index(a)
    out = []
    for b in reversed(mine[:at][-n + 1:] if n > 1 else mine[:at][-1:]):
        lead = b['text'].split('\n\n')[0]
        out.append((b['title'], lead[:90].rsplit(' ', 1)[0] + ' …' if len(lead) > 90 else lead, b['url']))
    i = 0
    for t, s in pick(a['id'], f['tease'], len(f['tease'])):
        if len(out) >= n:
            break
        i += 1
        out.append((t, s, 'https://%s/more/%d' % (a['source'], 700 + i)))
    return out


def lines(items, form):
    return '\n'.join(form % i for i in items)


def ld(a, f, body):
    o = {'@context': 'https://schema.org', '@type': 'NewsArticle', 'headline': a['title'],
         'mainEntityOfPage': a['url'], 'publisher': {'@type': 'Organization', 'name': f['name']}}
    if a['date']:
        o['datePublished'] = a['date'].replace(' ', 'T')
    if a['byline']:
        o['author'] = {'@type': 'Person', 'name': a['byline']}
    if body:
        o['articleBody'] = a['text'].replace('\n\n', ' ')
    return '<script type="application/ld+json">\n%s\n</script>' % json.dumps(o, ensure_ascii=False, indent=body and 1 or None).replace('</', '<\\/')


def paras(a):
    return a['text'].split('\n\n')


# ---------------------------------------------------------------- 1 semantic
def semantic(a, arts, f, L):
    rel = teasers(a, arts, 4)
    cap = pick(a['id'], f['cap'])[0]
    p = paras(a)
    body = ['<p>%s</p>' % E(x) for x in p]
    if len(body) > 3:
        body.insert(3, '<figure>\n<img src="/img/%s.jpg" alt="" width="720" height="480">\n<figcaption>%s</figcaption>\n</figure>' % (a['id'], E(cap)))
    com = pick(a['id'] + 'c', f['com'], 3)
    return f'''<!DOCTYPE html>
<html lang="{f['lang']}">
<head>
<meta charset="utf-8">
<title>{E(a['title'])} | {E(f['name'])}</title>
<link rel="canonical" href="{Q(a['url'])}">
<meta property="og:type" content="article">
<meta property="og:title" content="{Q(a['title'])}">
<meta property="og:site_name" content="{Q(f['name'])}">
<meta property="og:description" content="{Q(p[0][:150])}">
<meta property="article:published_time" content="{Q(a['date'])}">
<meta name="author" content="{Q(a['byline'])}">
{ld(a, f, True)}
<style>body{{font:17px/1.5 serif}}nav li{{display:inline}}.share a{{margin:4px}}</style>
</head>
<body>
<div id="cookie-banner" role="dialog"><p>{E(f['consent'])}</p><button>{L['cookie_b'][0]}</button> <button>{L['cookie_b'][1]}</button></div>
<header><a href="/" class="logo">{E(f['name'])}</a>
<nav aria-label="main"><ul>
{lines([E(x) for x in f['nav']], '<li><a href="#">%s</a></li>')}
</ul></nav></header>
<main>
<article>
<header>
<h1>{E(a['title'])}</h1>
<p class="byline">{E(L['by'] + a['byline']) if a['byline'] else ''}</p>
<time datetime="{Q(a['date'])}">{E(shown(a, f['lang']))}</time>
<div class="share">{' '.join('<a href="#s">%s</a>' % x for x in L['share'])}</div>
</header>
{chr(10).join(body)}
</article>
<aside class="related"><h2>{L['rel']}</h2><ul>
{lines([(Q(u), E(t), E(s)) for t, s, u in rel], '<li><a href="%s">%s</a> <span>%s</span></li>')}
</ul></aside>
<section id="comments"><h2>{len(com)} {L['com']}</h2>
{lines([(E(n), E(t)) for n, t in com], '<div class="comment"><b>%s</b><p>%s</p></div>')}
<form><textarea placeholder="{L['leave']}"></textarea></form></section>
</main>
<footer><p>{E(f['letter'])}</p><ul>
{lines([E(x) for x in f['foot']], '<li><a href="#">%s</a></li>')}
</ul><small>© 2026 {E(f['name'])}</small></footer>
</body>
</html>
'''


# ---------------------------------------------------------------- 2 tables
def table(a, arts, f, L):
    rel = teasers(a, arts, 5)
    p = [E(x) for x in paras(a)]
    m = re.match(r'([A-Z][A-Z ]+ \(\w+\) — )', p[0])
    if m:
        p[0] = '<b>%s</b>%s' % (m.group(1), p[0][m.end():])
    by = '<i>%s</i><br>' % E(L['by'] + a['byline']) if a['byline'] else ''
    return f'''<html>
<head>
<meta charset=iso-8859-1>
<title>{E(f['name'])} - {E(a['title'])}</title>
</head>
<body bgcolor="#ffffff" text="#000000" link="#003399">
<table width="760" border="0" cellpadding="4" align="center">
<tr><td colspan="3" bgcolor="#e8e4d0"><font face="Times" size="6"><b>{E(f['name'])}</b></font><br><font size="1">{' | '.join('<a href="index.asp?s=%d">%s</a>' % (i, E(x)) for i, x in enumerate(f['nav']))}</font></td></tr>
<tr>
<td width="130" valign="top" bgcolor="#f4f2e8"><font face="Arial" size="1">
{lines([(i, E(x)) for i, x in enumerate(f['nav'])], '<a href="index.asp?s=%d">%s</a><br>')}
<br><b>{L['adv']}</b><br><img src="ads/{zlib.crc32(a['id'].encode()) % 9}.gif" width="120" height="240" alt=""><br>
{E(f['letter'])}</font></td>
<td valign="top">
<font face="Arial" size="5"><b>{E(a['title'])}</b></font><br>
<font face="Arial" size="1">{by}{E(shown(a, f['lang']))}</font>
<hr noshade size="1">
<table align="right" width="200"><tr><td><img src="pix/{a['id']}.jpg" width="200" alt=""><br><font size="1">{E(pick(a['id'], f['cap'])[0])}</font></td></tr></table>
<font face="Times New Roman" size="3">{('<br><br>' + chr(10)).join(p)}</font>
<br><br>
<font face="Arial" size="1"><a href="#top">{L['back']}</a> | <a href="print.asp">{L['share'][2 if f['lang'] == 'de' else 3]}</a></font>
</td>
<td width="150" valign="top"><font face="Arial" size="1"><b>{L['pop']}</b><br>
{lines([(Q(u), E(t)) for t, s, u in rel], '&#8226; <a href="%s">%s</a><br>')}
</font></td>
</tr>
<tr><td colspan="3" align="center"><font size="1">{' - '.join('<a href="#">%s</a>' % E(x) for x in f['foot'])}<br>&copy; 2026 {E(f['name'])}</font></td></tr>
</table>
</body>
</html>
'''


# ---------------------------------------------------------------- 3 div soup
def soup(a, arts, f, L):
    rel = teasers(a, arts, 5)
    p = paras(a)
    out = []
    for i, x in enumerate(p):
        t = E(x)
        m = re.match(r'([A-ZА-Я][^.—a-z]{2,40}(?:\(CP\)|Край-Информ)\.? ?—? ?)', t)
        if i == 0 and m:
            t = '<span class="dateline">%s</span>%s' % (m.group(1), t[m.end():])
        out.append('<div class="story-body__p"><p>%s</p></div>' % t)
        if i == 0 and len(p) > 2:
            out.append('<figure class="media media--wide"><div class="media__frame"><img src="https://img.%s/%s.webp" alt=""></div><figcaption class="media__cap">%s</figcaption></figure>' % (a['source'], a['id'], E(pick(a['id'], f['cap'])[0])))
        if i == 2 and len(p) > 4:
            out.append('<div class="inline-link"><p><strong>%s</strong><a href="%s">%s</a></p></div>' % (L['more'], Q(rel[0][2]), E(rel[0][0])))
        if i == len(p) // 2 and len(p) > 4:
            out.append('<div class="nl-box"><div class="nl-box__t">%s</div><input type="email"><button>OK</button></div>' % E(f['letter']))
        if i == len(p) - 3 and len(p) > 6:
            out.append('<div class="inline-link"><p><strong>%s</strong><a href="%s">%s</a></p></div>' % (L['more'], Q(rel[1][2]), E(rel[1][0])))
    nl = '\n'
    by = f'<div class="byline"><span class="byline__name">{E(a["byline"])}</span></div>' if a['byline'] else ''
    return f'''<!doctype html>
<html lang={f['lang']}>
<head><meta charset="UTF-8"><meta name="viewport" content="width=device-width">
<title>{E(a['title'])} - {E(f['name'])}</title>
<meta name="description" content="{Q(p[0][:140])}">
<script>window.dataLayer=[{{"page":"story","id":"{a['id']}"}}];</script>
</head>
<body class="tpl-story">
<div id="app"><div class="hdr"><div class="hdr__logo">{E(f['name'])}</div><div class="hdr__menu">{''.join('<div class="mi"><a href="/%d">%s</a></div>' % (i, E(x)) for i, x in enumerate(f['nav']))}</div></div>
<div class="wrap"><div class="col col--main">
<div class="story-head"><div class="story-head__kicker">{E(pick(a['id'], f['nav'])[0])}</div><div class="story-head__title"><h1>{E(a['title'])}</h1></div>
{by}
<div class="ts"><time datetime="{Q(a['date'])}"></time></div>
<div class="share-bar">{''.join('<span class="sb">%s</span>' % x for x in L['share'])}</div></div>
<div class="story-body" id="story-body">
{nl.join(out)}
</div>
<div class="after"><div class="after__h">{L['tags']}</div>{''.join('<a class="tag" href="#">%s</a>' % E(x) for x in pick(a['id'], f['nav'], 3))}</div>
</div>
<aside class="rail"><div class="rail__h">{L['pop']}</div>
{lines([(Q(u), E(t), E(s)) for t, s, u in rel[1:]], '<div class="card"><a href="%s"><div class="card__t">%s</div><div class="card__s">%s</div></a></div>')}
</aside></div>
<div class="ftr">{''.join('<div class="fi"><a href="#">%s</a></div>' % E(x) for x in f['foot'])}<div class="copy">© {E(f['name'])} 2026</div></div>
<div class="cmp" id="cmp"><div class="cmp__txt">{E(f['consent'])}</div><button>{L['cookie_b'][0]}</button><button>{L['cookie_b'][1]}</button></div>
</div>
</body></html>
'''


# ---------------------------------------------------------------- 4 WordPress-like
def wp(a, arts, f, L):
    rel = teasers(a, arts, 5)
    n = zlib.crc32(a['id'].encode()) % 9000
    body = []
    done = False
    for x in paras(a):
        t = E(x)
        if not done:
            m = re.search(r'Port Ellery|Sable Valley|Marlow|Fernhill|Grünau|Заречинск', t)
            if m:
                t = t[:m.start()] + '<a href="/tag/%d/">%s</a>' % (n % 50, m.group()) + t[m.end():]
                done = True
        body.append('<p>%s</p>' % t)
    if len(body) > 2:
        body.insert(1, '<div id="attachment_%d" class="wp-caption alignright"><img src="/wp-content/uploads/2026/03/%s-300x200.jpg" alt="" /><p class="wp-caption-text">%s</p></div>' % (n, a['id'], E(pick(a['id'], f['cap'])[0])))
    com = pick(a['id'] + 'c', f['com'], 2)
    nl = '\n'
    by = E(a['byline'] or f['name'])
    return f'''<!DOCTYPE html>
<html lang="{f['lang']}" prefix="og: http://ogp.me/ns#">
<head>
<meta charset="UTF-8" />
<title>{E(a['title'])} &#8211; {E(f['name'])}</title>
<meta property="article:published_time" content="{Q(a['date'].replace(' ', 'T'))}" />
<meta name="generator" content="PageForge 6.1" />
<link rel="canonical" href="{Q(a['url'])}" />
</head>
<body class="post-template-default single single-post postid-{n}">
<div id="page" class="site">
<a class="skip-link" href="#content">Skip to content</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">{E(f['name'])}</a></p>
<ul id="primary-menu" class="menu">
{lines([E(x) for x in f['nav']], '<li class="menu-item"><a href="#">%s</a></li>')}
</ul></header>
<div id="content" class="site-content"><div id="primary" class="content-area">
<article id="post-{n}" class="post type-post hentry">
<header class="entry-header"><h1 class="entry-title">{E(a['title'])}</h1>
<div class="entry-meta"><span class="posted-on">{E(L['pub'] + shown(a, f['lang']))}</span> <span class="author vcard">{by}</span></div></header>
<div class="entry-content">
{nl.join(body)}
<div class="sharedaddy"><h3>{L['share'][0]}:</h3><ul>{''.join('<li>%s</li>' % x for x in L['share'])}</ul></div>
</div>
<footer class="entry-footer"><span class="tags-links">{L['tags']}: {', '.join('<a href="#">%s</a>' % E(x) for x in pick(a['id'], f['nav'], 2))}</span></footer>
</article>
<div class="author-box"><h4>{L['author']}</h4><p><b>{by}</b> / {E(f['name'])}</p></div>
<div id="comments" class="comments-area"><h2>{len(com)} {L['com']}</h2><ol class="comment-list">
{lines([(E(n2), E(t)) for n2, t in com], '<li><cite>%s</cite><div class="comment-content"><p>%s</p></div></li>')}
</ol><h3 id="reply-title">{L['leave']}</h3></div>
</div>
<div id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>{L['pop']}</h2><ul>
{lines([(Q(u), E(t)) for t, s, u in rel], '<li><a href="%s">%s</a></li>')}
</ul></section><section class="widget widget_text"><p>{E(f['letter'])}</p></section></div></div>
<footer id="colophon"><div class="site-info">{' | '.join(E(x) for x in f['foot'])}</div></footer>
<div id="cookie-notice">{E(f['consent'])} <a href="#">{L['cookie_b'][0]}</a></div>
</div>
</body>
</html>
'''


# ---------------------------------------------------------------- 5 AMP
def amp(a, arts, f, L):
    rel = teasers(a, arts, 3)
    body = ['<p>%s</p>' % E(x) for x in paras(a)]
    if len(body) > 3:
        body.insert(2, '<amp-ad width="300" height="250" type="adhouse" data-slot="mid"><div placeholder>%s</div></amp-ad>' % L['adv'])
    nl = '\n'
    return f'''<!doctype html>
<html ⚡ lang="{f['lang']}">
<head>
<meta charset="utf-8">
<script async src="https://cdn.amp.example/v0.js"></script>
<title>{E(a['title'])}</title>
<link rel="canonical" href="{Q(a['url'].replace('/amp/', '/').replace('//m.', '//www.'))}">
<meta name="viewport" content="width=device-width,minimum-scale=1">
{ld(a, f, False)}
<style amp-boilerplate>body{{-webkit-animation:-amp-start 8s steps(1,end) 0s 1 normal both}}</style><noscript><style amp-boilerplate>body{{-webkit-animation:none}}</style></noscript>
<style amp-custom>h1{{font-size:24px}}.c{{padding:0 16px}}</style>
</head>
<body>
<amp-sidebar id="sb" layout="nodisplay"><ul>{''.join('<li>%s</li>' % E(x) for x in f['nav'])}</ul></amp-sidebar>
<header class="top"><button on="tap:sb.toggle">☰</button><a href="/">{E(f['name'])}</a></header>
<div class="c">
<h1>{E(a['title'])}</h1>
<amp-img src="https://cdn.{a['source']}/{a['id']}.jpg" width="640" height="360" layout="responsive" alt=""></amp-img>
<div class="cap">{E(pick(a['id'], f['cap'])[0])}</div>
<amp-social-share type="email"></amp-social-share><amp-social-share type="system"></amp-social-share>
<div class="txt">
{nl.join(body)}
</div>
<div class="next"><h3>{L['rel']}</h3>
{lines([(Q(u), E(t)) for t, s, u in rel], '<a class="n" href="%s">%s</a>')}
</div>
</div>
<amp-consent id="cc" layout="nodisplay"><div id="cc-ui">{E(f['consent'])} <button on="tap:cc.accept">{L['cookie_b'][0]}</button></div></amp-consent>
<footer>{E(f['letter'])} {' · '.join('<a href="#">%s</a>' % E(x) for x in f['foot'])}</footer>
<amp-analytics type="counter"><script type="application/json">{{"vars":{{"id":"{a['id']}"}}}}</script></amp-analytics>
</body>
</html>
'''


# ---------------------------------------------------------------- 6 paywall
def paywall(a, arts, f, L):
    rel = teasers(a, arts, 4)
    p = [E(x) for x in paras(a)]
    nl = '\n'
    cls = lambda x: ' class="gate-note"' if x.startswith('This article is for subscribers') else ''
    vis = nl.join('<p%s>%s</p>' % (cls(x), x) for x in p)
    return f'''<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>{E(a['title'])} — {E(f['name'])}</title>
<meta name="author" content="{Q(a['byline'])}">
<meta name="robots" content="noarchive">
{ld(a, f, False)}
<link rel="stylesheet" href="/s/main.css">
</head>
<body>
<div class="consent-layer">{E(f['consent'])}<button>Reject</button><button>Accept</button></div>
<div class="topnav"><a class="brand" href="/">{E(f['name'])}</a> {' '.join('<a href="#">%s</a>' % E(x) for x in f['nav'])} <a class="cta" href="/subscribe">Subscribe</a></div>
<div class="crumbs"><a href="/">Home</a> › <a href="#">{E(pick(a['id'], f['nav'])[0])}</a> › {E(a['title'])}</div>
<section class="art" id="a">
<h1>{E(a['title'])}</h1>
<p class="dek-tools">Listen · Save · Gift this article</p>
<div class="art-body" data-metered="true">
{vis}
</div>
<div class="gate" role="complementary"><h3>Keep reading</h3><p>{E(f['wall'])}</p><a class="cta" href="/subscribe">See the plans</a> <a href="/login">Sign in</a></div>
</section>
<div id="print-copy" style="display:none" aria-hidden="true">
<h2>{E(a['title'])}</h2>
{nl.join('<p>%s</p>' % x for x in p)}
</div>
<div class="module letter"><h3>Newsletter</h3><p>{E(f['letter'])}</p></div>
<div class="module picks"><h3>Editor's picks</h3>
{lines([(Q(u), E(t), E(s)) for t, s, u in rel], '<div class="pick"><h4><a href="%s">%s</a></h4><p>%s</p></div>')}
</div>
<div class="module pic"><img src="/i/{a['id']}.png" alt=""><span class="credit">{E(pick(a['id'], f['cap'])[0])}</span></div>
<div class="foot">{' '.join('<a href="#">%s</a>' % E(x) for x in f['foot'])} <span>© 2026 {E(f['name'])}. All rights reserved.</span></div>
</body>
</html>
'''


# ---------------------------------------------------------------- 7 hand-made
def ent(s):
    """Text as pure ASCII: named entities for letters, numbers for quotes."""
    out = []
    for c in html.escape(s, quote=False):
        o = ord(c)
        if o < 128:
            out.append(c)
        elif o in html.entities.codepoint2name and c not in '‘’':
            out.append('&%s;' % html.entities.codepoint2name[o])
        else:
            out.append('&#%d;' % o)
    return ''.join(out)


def hand(a, arts, f, L):
    rel = teasers(a, arts, 3)
    body = '\n'.join('<P>' + textwrap.fill(ent(x), 76, break_long_words=False, break_on_hyphens=False) for x in paras(a))
    date = '<BR><SMALL>%s</SMALL>' % ent(shown(a, 'fr')) if f['lang'] == 'fr' else ''
    return f'''<HTML>
<HEAD><TITLE>{ent(a['title'])}</TITLE></HEAD>
<BODY BGCOLOR=#FFFFF0>
<CENTER><H2>{ent(f['name'])}</H2>
{' * '.join('<A HREF="/p%d.htm">%s</A>' % (i, ent(x)) for i, x in enumerate(f['nav']))}
</CENTER>
<HR>
<H1>{ent(a['title'])}</H1>
<I>{ent(L['by'] + a['byline'])}</I>{date}
<P><IMG SRC="{a['id']}.gif" ALIGN=LEFT ALT=""><SMALL>{ent(pick(a['id'], f['cap'])[0])}</SMALL><BR CLEAR=ALL>
{body}
<HR>
<B>{ent(L['rel'])}</B>
<UL>
{lines([(Q(u), ent(t)) for t, s, u in rel], '<LI><A HREF="%s">%s</A>')}
</UL>
<HR>
<SMALL>{' - '.join('<A HREF="/">%s</A>' % ent(x) for x in f['foot'])}<BR>&copy; 2026 {ent(f['name'])}</SMALL>
</BODY>
</HTML>
'''


# ---------------------------------------------------------------- 8 wire service page
def wire(a, arts, f, L):
    rel = teasers(a, arts, 4)
    nl = '\n'
    en = f['lang'] == 'en'
    by = f'<dt>{"Writer" if en else "来源"}</dt><dd itemprop="author">{E(a["byline"])}</dd>' if a['byline'] else ''
    return f'''<!DOCTYPE html>
<html lang="{f['lang']}"><head><meta charset="utf-8"><title>{E(a['title'])}</title></head>
<body>
<p class="bar"><b>{E(f['name'])}</b> {' / '.join('<a href="#">%s</a>' % E(x) for x in f['nav'])}</p>
<div itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">{E(a['title'])}</h1>
<dl class="slug"><dt>{"Moved" if en else "时间"}</dt><dd>{E(shown(a, f['lang']))}</dd>{by}<dt>{"Length" if en else "字数"}</dt><dd>{len(a['text'].split()) if en else len(a['text'])}</dd><dt>{"Art" if en else "图片"}</dt><dd>{E(pick(a['id'], f['cap'])[0])}</dd></dl>
<div itemprop="articleBody">
{nl.join('<p>%s' % E(x) for x in paras(a))}
</div>
</div>
<h2>{"Also on the wire" if en else L['rel']}</h2>
<table class="q">
{lines([(Q(u), E(t), E(s)) for t, s, u in rel], '<tr><td><a href="%s">%s</a></td><td>%s</td></tr>')}
</table>
<p class="sub">{E(f['letter'])} {E(f['consent'])}</p>
<p class="end">{' / '.join(E(x) for x in f['foot'])} © 2026</p>
</body></html>
'''


TEMPLATES = dict(semantic=semantic, table=table, soup=soup, wp=wp, amp=amp, paywall=paywall, hand=hand, wire=wire)


def page(a, arts):
    f = F[a['source']]
    s = TEMPLATES[f['t']](a, arts, f, LBL[f['lang']])
    if f['t'] == 'table':
        return s.encode('latin-1', 'xmlcharrefreplace')
    if f['t'] == 'hand':
        return s.encode('ascii')
    return s.encode('utf-8')


# ---------------------------------------------------------------- WARC
def gz(data):
    """One gzip member with no time and no name in it."""
    c = zlib.compressobj(9, zlib.DEFLATED, -15)
    return (b'\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\xff' + c.compress(data) + c.flush()
            + struct.pack('<II', zlib.crc32(data), len(data) & 0xffffffff))


def record(kind, rid, date, ctype, block, extra=()):
    h = ['WARC/1.0', 'WARC-Type: ' + kind, 'WARC-Record-ID: <urn:wirecopy:%s>' % rid, 'WARC-Date: ' + date]
    h += ['%s: %s' % x for x in extra]
    h += ['Content-Type: ' + ctype, 'Content-Length: %d' % len(block)]
    return gz('\r\n'.join(h).encode() + b'\r\n\r\n' + block + b'\r\n\r\n')


def moment(a, last):
    """When the crawler fetched the page: some minutes after publication."""
    d = a['date']
    zone = -5 if d < '2026-03-08' else -4
    if F[a['source']]['lang'] != 'en':
        zone = {'de': 1, 'fr': 1, 'ru': 3, 'zh': 8}[F[a['source']]['lang']]
    m = re.match(r'(\d+)-(\d+)-(\d+)[T ](\d+):(\d+)(?::(\d+))?(Z|[+-]\d\d:\d\d)?$', d)
    if m:
        t = datetime.datetime(*[int(x or 0) for x in m.groups()[:6]])
        z = m.group(7)
        h = 0 if z == 'Z' else int(z[:3]) if z else zone
        t -= datetime.timedelta(hours=h)
    else:
        t = last
    t += datetime.timedelta(seconds=240 + zlib.crc32(a['id'].encode()) % 1200)
    return max(t, last + datetime.timedelta(seconds=7))


def chunked(b):
    out, i, n = [], 0, 900
    while i < len(b):
        part = b[i:i + n]
        out.append(b'%x\r\n' % len(part) + part + b'\r\n')
        i, n = i + n, n * 2 + 13
    return b''.join(out) + b'0\r\n\r\n'


def warc(arts, pages):
    out = [record('warcinfo', 'warcinfo', '2026-03-04T10:00:00Z', 'application/warc-fields',
                  b'software: wirecopy sample corpus, render.py\r\nformat: WARC File Format 1.0\r\nrobots: obey\r\n')]
    last = datetime.datetime(2026, 3, 4, 10, 0, 0)
    for n, a in enumerate(arts):
        last = moment(a, last)
        date = last.strftime('%Y-%m-%dT%H:%M:%SZ')
        body = pages[a['id']]
        t = F[a['source']]['t']
        head = ['HTTP/1.1 200 OK', 'Server: ' + pick(a['source'], ['nginx', 'Apache', 'webd/2.4'])[0]]
        if t == 'table':
            head.append('Content-Type: text/html')
        elif t == 'hand':
            head.append('content-type: TEXT/HTML')
        else:
            head.append('Content-Type: text/html; charset=utf-8')
        if n % 11 in (4, 9):
            body = gz(body)
            head.append('Content-Encoding: gzip')
        if n % 11 in (2, 9):
            body = chunked(body)
            head.append('Transfer-Encoding: chunked')
        else:
            head.append('Content-Length: %d' % len(body))
        uri = ('WARC-Target-URI', a['url'])
        if n % 16 == 5:
            path = re.sub(r'^https?://[^/]+', '', a['url'])
            host = re.match(r'https?://([^/]+)', a['url']).group(1)
            out.append(record('request', a['id'] + '/request', date, 'application/http; msgtype=request',
                              ('GET %s HTTP/1.1\r\nHost: %s\r\nUser-Agent: sample-crawler\r\nAccept: text/html\r\n\r\n' % (path, host)).encode(),
                              [uri, ('WARC-Concurrent-To', '<urn:wirecopy:%s>' % a['id'])]))
        out.append(record('response', a['id'], date, 'application/http; msgtype=response',
                          '\r\n'.join(head).encode() + b'\r\n\r\n' + body, [uri]))
        if n % 24 == 7:
            out.append(record('metadata', a['id'] + '/metadata', date, 'application/warc-fields',
                              b'fetchTimeMs: %d\r\nvia: https://%s/\r\n' % (90 + n, a['source'].encode()),
                              [uri, ('WARC-Refers-To', '<urn:wirecopy:%s>' % a['id'])]))
    return b''.join(out)


# ---------------------------------------------------------------- text dumps
# id: (hard wrap at 79 columns, where the RELATED block stands)
DUMPS = {
 'harbor-0304-ferry': (True, 'middle'),
 'valley-0305-battery': (False, 'middle'),
 'nordheide-0306-geruest': (False, 'end'),
 'capital-0307-verdict': (True, 'end'),
 'millbrook-0308-library': (False, 'end'),
 'northgate-0308-bat': (False, 'middle'),
}


def dump(a, arts, wrap, where):
    f = F[a['source']]
    L = LBL[f['lang']]
    p = paras(a)
    rel = teasers(a, arts, 3)
    y, m, d = parts(a['date'])[:3]
    day = '%d %s %d' % (d, MON[m - 1], y) if f['lang'] == 'en' else shown(a, f['lang']).split(',')[0]
    o = [f['name'], '']
    if where == 'end':
        o += ['   * ' + x for x in f['nav']]
    else:
        o.append(' | '.join(f['nav']))
    o += ['', ' > '.join([L['home'], f['nav'][1], a['title'][:40] + '...']), '', a['title'], '']
    if a['byline']:
        o.append(L['by'] + a['byline'])
    o += [L['pub'] + day, ' | '.join(L['share']), '']
    block = ['RELATED' if f['lang'] == 'en' else L['rel'].upper()]
    for t, s, u in rel:
        block.append('* ' + t)
        if s:
            block.append('  ' + s)
    for i, x in enumerate(p):
        o += (textwrap.wrap(x, 79, break_long_words=False, break_on_hyphens=False) if wrap else [x]) + ['']
        if i == 0:
            o += ['[IMG] ' + pick(a['id'], f['cap'])[0], '']
        if i == len(p) // 2 and where == 'middle':
            o += block + ['']
    if where == 'end':
        o += block + ['']
    com = [(n, t) for n, t in (f['com'] or [('anonymous', 'Nice.'), ('Reader in Alder', 'I remember that.'), ('jp', 'Thanks for this one.')])][:3]
    o += ['%d %s' % (len(com), L['com']), '']
    for n, t in com:
        o += [n + ':', t, '']
    o += [L['leave'], L['adv'], '', ' | '.join(f['foot']), '© 2026 ' + f['name']]
    return '\n'.join(o) + '\n', '\n'.join(p) + '\n'


def write(path, data):
    path = os.path.join(HERE, path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as o:
        o.write(data)


def main():
    with open(os.path.join(HERE, 'articles.jsonl'), encoding='utf-8') as i:
        arts = [json.loads(x) for x in i]
    pages = {a['id']: page(a, arts) for a in arts}
    for a in arts:
        write('html/%s/%s.html' % (a['source'], a['id']), pages[a['id']])
    write('crawl.warc.gz', warc(arts, pages))
    for a in arts:
        if a['id'] in DUMPS:
            t, b = dump(a, arts, *DUMPS[a['id']])
            write('dumps/%s/%s.txt' % (a['source'], a['id']), t.encode('utf-8'))
            write('dumps/%s/%s.body' % (a['source'], a['id']), b.encode('utf-8'))


if __name__ == '__main__':
    main()
