/* SPDX-License-Identifier: MIT */
/*
 * rows.c - the news agencies of the world, a row each
 *
 * In the format of agency.h, as a user's own file would be; the two are read
 * by the same reader. Spellings are those of bylines, datelines and credit
 * lines, in the agency's own language and in those of its customers. What is
 * a word, a name, a place or another company as well has "?" before it: AA,
 * MAP, Petra, PA, TT.
 */
#include <config.h>
#include "agency/table.h"

const char *const wci_agency_rows[] = {
	u8"aa | Anadolu Agency | TR | aa.com.tr | Anadolu Agency, "
	u8"Anadolu Ajans\u0131, Anadolu News Agency, Anadolu Ajansi, "
	u8"?AA, ?Anadolu, \u0410\u043d\u0430\u0434\u043e\u043b\u0443, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0627\u0636\u0648\u0644, "
	u8"\u0627\u0644\u0623\u0646\u0627\u0636\u0648\u0644, "
	u8"\u963f\u7eb3\u591a\u5362\u901a\u8baf\u793e\n",
	u8"aap | Australian Associated Press | AU | aap.com.au | "
	u8"Australian Associated Press, Australian Associated Press "
	u8"Pty, =AAP, AAP FactCheck\n",
	u8"adnkronos | Adnkronos | IT | adnkronos.com | Adnkronos, Adn "
	u8"Kronos, Adnkronos International, =AKI\n",
	u8"afp | Agence France-Presse | FR | afp.com | Agence "
	u8"France-Presse, Agence France Presse, =AFP, =Afp, =afp, AFP "
	u8"Relaxnews, AFP Factcheck, \u0424\u0440\u0430\u043d\u0441 "
	u8"\u041f\u0440\u0435\u0441\u0441, "
	u8"\u0424\u0440\u0430\u043d\u0441-\u041f\u0440\u0435\u0441"
	u8"\u0441, =\u0410\u0424\u041f, Agencja AFP, "
	u8"\u6cd5\u65b0\u793e, \u6cd5\u570b\u65b0\u805e\u793e, "
	u8"\u30d5\u30e9\u30f3\u30b9\u901a\u4fe1, "
	u8"\u30d5\u30e9\u30f3\u30b9\u901a\u4fe1\u793e, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0635\u062d\u0627\u0641\u0629 "
	u8"\u0627\u0644\u0641\u0631\u0646\u0633\u064a\u0629, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633, "
	u8"\u0641\u0631\u0627\u0646\u0633 \u0628\u0631\u0633, =\u0623 "
	u8"\u0641 \u0628, =\u0623.\u0641.\u0628, \u0627\u0641 \u0628, "
	u8"\u090f\u090f\u092b\u092a\u0940, \u090f \u090f\u092b "
	u8"\u092a\u0940, "
	u8"\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc "
	u8"\u0641\u0631\u0627\u0646\u0633\u0647, "
	u8"\u0393\u03b1\u03bb\u03bb\u03b9\u03ba\u03cc "
	u8"\u03a0\u03c1\u03b1\u03ba\u03c4\u03bf\u03c1\u03b5\u03af\u03bf\n",
	u8"agenciabrasil | Agencia Brasil | BR | "
	u8"agenciabrasil.ebc.com.br | Ag\u00eancia Brasil, Agencia "
	u8"Brasil\n",
	u8"agerpres | Agerpres | RO | agerpres.ro | Agerpres, Rompres\n",
	u8"agi | Agenzia Giornalistica Italia | IT | agi.it | Agenzia "
	u8"Giornalistica Italia, Agenzia Italia, ?AGI\n",
	u8"ana | Athens-Macedonian News Agency | GR | amna.gr | Athens "
	u8"News Agency, Athens-Macedonian News Agency, =ANA-MPA, =AMNA,"
	u8" =\u0391\u03a0\u0395-\u039c\u03a0\u0395, "
	u8"=\u0391\u03a0\u0395, "
	u8"\u0391\u03b8\u03b7\u03bd\u03b1\u03ca\u03ba\u03cc "
	u8"\u03a0\u03c1\u03b1\u03ba\u03c4\u03bf\u03c1\u03b5\u03af\u03bf"
	u8" \u0395\u03b9\u03b4\u03ae\u03c3\u03b5\u03c9\u03bd, "
	u8"\u0391\u03b8\u03b7\u03bd\u03b1\u03ca\u03ba\u03cc-\u039c"
	u8"\u03b1\u03ba\u03b5\u03b4\u03bf\u03bd\u03b9\u03ba\u03cc "
	u8"\u03a0\u03c1\u03b1\u03ba\u03c4\u03bf\u03c1\u03b5\u03af\u03bf"
	u8" \u0395\u03b9\u03b4\u03ae\u03c3\u03b5\u03c9\u03bd\n",
	u8"angop | ANGOP | AO | angop.ao | Ag\u00eancia Angola Press, "
	u8"Angola Press Agency, =ANGOP\n",
	u8"ani | Asian News International | IN | aninews.in | Asian "
	u8"News International, ?ANI, \u090f\u090f\u0928\u0906\u0908\n",
	u8"anp | Algemeen Nederlands Persbureau | NL | anp.nl | "
	u8"Algemeen Nederlands Persbureau, =ANP, Novum Nieuws\n",
	u8"ansa | ANSA | IT | ansa.it | Agenzia Ansa, Agenzia "
	u8"Nazionale Stampa Associata, =ANSA, ?Ansa, "
	u8"\u0410\u041d\u0421\u0410, \u5b89\u838e\u793e\n",
	u8"antara | Antara | ID | antaranews.com | Antara News, Kantor "
	u8"Berita Antara, LKBN Antara, =ANTARA, ?Antara\n",
	u8"ap | Associated Press | US | apnews.com ap.org | Associated "
	u8"Press, Associated Press Writer, Associated Press Writers, "
	u8"Assoc. Press, =AP, =\u0410\u041f, "
	u8"\u0410\u0441\u0441\u043e\u0448\u0438\u044d\u0439\u0442\u0435"
	u8"\u0434 \u041f\u0440\u0435\u0441\u0441, \u7f8e\u8054\u793e, "
	u8"\u7f8e\u806f\u793e, AP\u901a\u4fe1, AP\u901a\u4fe1\u793e, "
	u8"AP\ud1b5\uc2e0, \u0623\u0633\u0648\u0634\u064a\u062a\u062f "
	u8"\u0628\u0631\u0633, "
	u8"\u0627\u0633\u0648\u0634\u064a\u062a\u062f "
	u8"\u0628\u0631\u0633, "
	u8"\u0623\u0633\u0648\u0634\u064a\u062a\u062f\u0628\u0631\u0633"
	u8", \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0623\u0633\u0648\u0634\u064a\u062a\u062f "
	u8"\u0628\u0631\u0633, "
	u8"\u0622\u0633\u0648\u0634\u06cc\u062a\u062f\u067e\u0631\u0633"
	u8", \u090f\u092a\u0940, "
	u8"\u090f\u0938\u094b\u0938\u093f\u090f\u091f\u0947\u0921 "
	u8"\u092a\u094d\u0930\u0947\u0938, "
	u8"\u05d0\u05e1\u05d5\u05e9\u05d9\u05d9\u05d8\u05d3 "
	u8"\u05e4\u05e8\u05e1\n",
	u8"apa | Austria Presse Agentur | AT | apa.at | Austria Presse "
	u8"Agentur, Austria Presseagentur, =APA, =APA/dpa, APA-OTS\n",
	u8"apa-az | APA | AZ | apa.az | Azerbaijan Press Agency, =APA "
	u8"Baku\n",
	u8"app | Associated Press of Pakistan | PK | app.com.pk | "
	u8"Associated Press of Pakistan, =APP, \u0627\u06d2 "
	u8"\u067e\u06cc \u067e\u06cc\n",
	u8"aps | Algerie Presse Service | DZ | aps.dz | Alg\u00e9rie "
	u8"Presse Service, Algerie Presse Service, =APS, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u062c\u0632\u0627\u0626\u0631\u064a\u0629, "
	u8"?\u0648\u0623\u062c\n",
	u8"armenpress | Armenpress | AM | armenpress.am | Armenpress, "
	u8"\u0410\u0440\u043c\u0435\u043d\u043f\u0440\u0435\u0441\u0441"
	u8", \u0531\u0580\u0574\u0565\u0576\u057a\u0580\u0565\u057d\n",
	u8"azertac | Azertac | AZ | azertag.az | Azertac, Azertag, "
	u8"=AZERTAC, =AZERTAG, "
	u8"\u0410\u0437\u0435\u0440\u0442\u0430\u0434\u0436\n",
	u8"belga | Belga | BE | belga.be | Belga, Agence Belga, "
	u8"Agentschap Belga, Belga News Agency, Belganewsagency\n",
	u8"belta | BelTA | BY | belta.by | BelTA, "
	u8"=\u0411\u0415\u041b\u0422\u0410, "
	u8"\u0411\u0435\u043b\u0422\u0410\n",
	u8"bernama | Bernama | MY | bernama.com | Bernama, Pertubuhan "
	u8"Berita Nasional Malaysia, \u9a6c\u65b0\u793e, "
	u8"\u99ac\u65b0\u793e\n",
	u8"bloomberg | Bloomberg News | US | bloomberg.com | Bloomberg "
	u8"News, Bloomberg, Bloomberg LP, Bloomberg L.P., Bloomberg "
	u8"Business News, \u5f6d\u535a\u793e, "
	u8"\u30d6\u30eb\u30fc\u30e0\u30d0\u30fc\u30b0, "
	u8"\ube14\ub8f8\ubc84\uadf8\ud1b5\uc2e0, "
	u8"\u0411\u043b\u0443\u043c\u0431\u0435\u0440\u0433, "
	u8"\u0628\u0644\u0648\u0645\u0628\u0631\u063a, "
	u8"\u0628\u0644\u0648\u0645\u0628\u064a\u0631\u063a\n",
	u8"bns | Baltic News Service | LT | bns.lt | Baltic News "
	u8"Service, =BNS\n",
	u8"bss | Bangladesh Sangbad Sangstha | BD | bssnews.net | "
	u8"Bangladesh Sangbad Sangstha, =BSS, \u09ac\u09be\u09b8\u09b8\n",
	u8"bta | Bulgarian News Agency | BG | bta.bg | Bulgarian News "
	u8"Agency, =BTA, =\u0411\u0422\u0410, "
	u8"\u0411\u044a\u043b\u0433\u0430\u0440\u0441\u043a\u0430 "
	u8"\u0442\u0435\u043b\u0435\u0433\u0440\u0430\u0444\u043d\u0430"
	u8" \u0430\u0433\u0435\u043d\u0446\u0438\u044f\n",
	u8"cna-tw | Central News Agency | TW | cna.com.tw | "
	u8"\u4e2d\u592e\u793e, \u4e2d\u592e\u901a\u8a0a\u793e, Central "
	u8"News Agency, Focus Taiwan\n",
	u8"cns | China News Service | CN | chinanews.com | "
	u8"\u4e2d\u65b0\u793e, \u4e2d\u56fd\u65b0\u95fb\u793e, "
	u8"\u4e2d\u65b0\u7f51, \u4e2d\u570b\u65b0\u805e\u793e, China "
	u8"News Service\n",
	u8"colpisa | Colpisa | ES | colpisa.com | Colpisa\n",
	u8"cp | Canadian Press | CA | thecanadianpress.com | Canadian "
	u8"Press, La Presse canadienne, Presse canadienne, Presse "
	u8"Canadienne, ?CP, ?PC\n",
	u8"ctk | Czech News Agency | CZ | ctk.cz ceskenoviny.cz | "
	u8"Czech News Agency, \u010cesk\u00e1 tiskov\u00e1 "
	u8"kancel\u00e1\u0159, =\u010cTK, =CTK, \u010dtk, "
	u8"=\u0427\u0422\u041a\n",
	u8"dapd | dapd | DE |  | dapd, ddp\n",
	u8"dha | Demiroren News Agency | TR | dha.com.tr | "
	u8"Demir\u00f6ren Haber Ajans\u0131, Do\u011fan Haber "
	u8"Ajans\u0131, =DHA\n",
	u8"dowjones | Dow Jones Newswires | US | dowjones.com | Dow "
	u8"Jones Newswires, Dow Jones News, Dow Jones Newswire\n",
	u8"dpa | Deutsche Presse-Agentur | DE | dpa.com "
	u8"dpa-international.com | Deutsche Presse-Agentur, Deutsche "
	u8"Presse Agentur, Deutschen Presse-Agentur, Deutschen Presse "
	u8"Agentur, German Press Agency, =dpa, =DPA, =Dpa, dpa-infocom,"
	u8" dpa-infoline, dpa-tmn, dpa-lhe, =\u0414\u041f\u0410, "
	u8"\u5fb7\u65b0\u793e, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0623\u0644\u0645\u0627\u0646\u064a\u0629, "
	u8"=\u062f \u0628 \u0623, =\u062f.\u0628.\u0623, "
	u8"\u0921\u0940\u092a\u0940\u090f\n",
	u8"dpa-afx | dpa-AFX | DE | dpa-afx.de | dpa-AFX, dpa AFX, "
	u8"=AFX, dpa-AFX ProFeed\n",
	u8"efe | Agencia Efe | ES | efe.com | Agencia EFE, =EFE, "
	u8"Ag\u00eancia EFE, Agence EFE, \u042d\u0444\u0435, "
	u8"\u57c3\u83f2\u793e, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0625\u0633\u0628\u0627\u0646\u064a\u0629, "
	u8"\u0625\u0641\u064a, ?Efe\n",
	u8"elta | ELTA | LT | elta.lt | =ELTA\n",
	u8"epd | Evangelischer Pressedienst | DE | epd.de | "
	u8"Evangelischer Pressedienst, Evangelischen Pressedienst, "
	u8"Evangelische Pressedienst, =epd, =EPD\n",
	u8"europapress | Europa Press | ES | europapress.es | Europa "
	u8"Press, =EUROPA PRESS, Europapress\n",
	u8"fars | Fars News Agency | IR | farsnews.ir | Fars News "
	u8"Agency, Fars News, "
	u8"\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc "
	u8"\u0641\u0627\u0631\u0633, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0623\u0646\u0628\u0627\u0621 \u0641\u0627\u0631\u0633, "
	u8"?\u0641\u0627\u0631\u0633, ?Fars\n",
	u8"hina | Hina | HR | hina.hr | Hina News, =HINA, Hrvatska "
	u8"izvje\u0161tajna novinska agencija, ?Hina\n",
	u8"ians | Indo-Asian News Service | IN | ians.in | Indo-Asian "
	u8"News Service, Indo Asian News Service, =IANS, "
	u8"\u0906\u0908\u090f\u090f\u0928\u090f\u0938\n",
	u8"iha | Ihlas News Agency | TR | iha.com.tr | \u0130hlas "
	u8"Haber Ajans\u0131, Ihlas Haber Ajansi, Ihlas News Agency, "
	u8"=\u0130HA, =IHA\n",
	u8"interfax | Interfax | RU | interfax.ru interfax.com | "
	u8"Interfax, INTERFAX.RU, "
	u8"\u0418\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441, "
	u8"\u56fd\u9645\u6587\u4f20\u7535\u8baf\u793e, "
	u8"\u30a4\u30f3\u30bf\u30d5\u30a1\u30af\u30b9\u901a\u4fe1, "
	u8"\u30a4\u30f3\u30bf\u30d5\u30a1\u30af\u30b9\n",
	u8"interfax-ua | Interfax-Ukraine | UA | interfax.com.ua | "
	u8"Interfax-Ukraine, "
	u8"\u0418\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441-"
	u8"\u0423\u043a\u0440\u0430\u0438\u043d\u0430, "
	u8"\u0406\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441-"
	u8"\u0423\u043a\u0440\u0430\u0457\u043d\u0430\n",
	u8"irna | Islamic Republic News Agency | IR | irna.ir | "
	u8"Islamic Republic News Agency, =IRNA, "
	u8"\u0627\u06cc\u0631\u0646\u0627, \u0625\u0631\u0646\u0627, "
	u8"=\u0418\u0420\u041d\u0410\n",
	u8"isna | Iranian Students' News Agency | IR | isna.ir | "
	u8"Iranian Students' News Agency, =ISNA, "
	u8"\u0627\u06cc\u0633\u0646\u0627\n",
	u8"italpress | Italpress | IT | italpress.com | Italpress\n",
	u8"jiji | Jiji Press | JP | jiji.com | Jiji Press, =JIJI, "
	u8"\u6642\u4e8b\u901a\u4fe1, \u6642\u4e8b\u901a\u4fe1\u793e, "
	u8"?\u6642\u4e8b, \u65f6\u4e8b\u793e\n",
	u8"jta | Jewish Telegraphic Agency | US | jta.org | Jewish "
	u8"Telegraphic Agency, =JTA\n",
	u8"kcna | Korean Central News Agency | KP | kcna.kp | Korean "
	u8"Central News Agency, =KCNA, "
	u8"\uc870\uc120\uc911\uc559\ud1b5\uc2e0, "
	u8"\u671d\u9bae\u4e2d\u592e\u901a\u4fe1, \u671d\u4e2d\u793e\n",
	u8"keystone-sda | Keystone-SDA | CH | keystone-sda.ch | "
	u8"Keystone-SDA, Keystone-ATS, Schweizerische Depeschenagentur,"
	u8" Agence t\u00e9l\u00e9graphique suisse, =SDA, =sda, ?ATS, "
	u8"?ats\n",
	u8"kna | Katholische Nachrichten-Agentur | DE | kna.de | "
	u8"Katholische Nachrichten-Agentur, Katholischen "
	u8"Nachrichten-Agentur, Katholische Nachrichtenagentur, =KNA, "
	u8"=kna\n",
	u8"kuna | Kuwait News Agency | KW | kuna.net.kw | Kuwait News "
	u8"Agency, =KUNA, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0643\u0648\u064a\u062a\u064a\u0629, "
	u8"?\u0643\u0648\u0646\u0627\n",
	u8"kyodo | Kyodo News | JP | kyodonews.net kyodonews.jp | "
	u8"Kyodo, Kyodo News, \u5171\u540c\u901a\u4fe1, "
	u8"\u5171\u540c\u901a\u4fe1\u793e, ?\u5171\u540c, "
	u8"\u5171\u540c\u793e, \u041a\u0438\u043e\u0434\u043e, "
	u8"\uad50\ub3c4\ud1b5\uc2e0, \u0643\u064a\u0648\u062f\u0648\n",
	u8"lapresse | LaPresse | IT | lapresse.it | =LaPresse, Agenzia "
	u8"LaPresse\n",
	u8"leta | LETA | LV | leta.lv | =LETA\n",
	u8"lusa | Lusa | PT | lusa.pt | Ag\u00eancia Lusa, Agencia "
	u8"Lusa, =LUSA, ?Lusa\n",
	u8"map | Maghreb Arabe Presse | MA | mapnews.ma map.ma | "
	u8"Maghreb Arabe Presse, Maghreb Arab Press, ?MAP, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0645\u063a\u0631\u0628 "
	u8"\u0627\u0644\u0639\u0631\u0628\u064a "
	u8"\u0644\u0644\u0623\u0646\u0628\u0627\u0621, =\u0648 \u0645 "
	u8"\u0639\n",
	u8"mehr | Mehr News Agency | IR | mehrnews.com | Mehr News "
	u8"Agency, Mehr News, "
	u8"\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc "
	u8"\u0645\u0647\u0631\n",
	u8"mena | Middle East News Agency | EG | mena.org.eg | Middle "
	u8"East News Agency, ?MENA, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0634\u0631\u0642 "
	u8"\u0627\u0644\u0623\u0648\u0633\u0637, =\u0623 \u0634 \u0623,"
	u8" =\u0623.\u0634.\u0623\n",
	u8"mti | Magyar Tavirati Iroda | HU | mti.hu | Magyar "
	u8"T\u00e1virati Iroda, =MTI, =\u041c\u0422\u0418\n",
	u8"nan | News Agency of Nigeria | NG | nannews.ng | News "
	u8"Agency of Nigeria, ?NAN\n",
	u8"nna-lb | National News Agency | LB | nna-leb.gov.lb | "
	u8"\u0627\u0644\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0648\u0637\u0646\u064a\u0629 "
	u8"\u0644\u0644\u0625\u0639\u0644\u0627\u0645, National News "
	u8"Agency Lebanon\n",
	u8"notimex | Notimex | MX | notimex.mx | Notimex\n",
	u8"ntb | Norsk Telegrambyra | NO | ntb.no | Norsk "
	u8"Telegrambyr\u00e5, =NTB\n",
	u8"nznn | New Zealand Press Association | NZ |  | =NZPA\n",
	u8"pa | PA Media | GB | pamediagroup.com pa.media | PA Media, "
	u8"Press Association, PA News Agency, ?PA\n",
	u8"panapress | Panapress | SN | panapress.com | Panapress, Pan "
	u8"African News Agency\n",
	u8"pap | Polska Agencja Prasowa | PL | pap.pl | Polska Agencja "
	u8"Prasowa, Polish Press Agency, =PAP, =\u041f\u0410\u041f\n",
	u8"petra | Jordan News Agency | JO | petra.gov.jo | Jordan "
	u8"News Agency, ?Petra, ?PETRA, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0623\u0631\u062f\u0646\u064a\u0629, "
	u8"\u0628\u062a\u0631\u0627\n",
	u8"pna | Philippine News Agency | PH | pna.gov.ph | Philippine "
	u8"News Agency, =PNA\n",
	u8"prensalatina | Prensa Latina | CU | prensa-latina.cu "
	u8"plenglish.com | Prensa Latina\n",
	u8"pti | Press Trust of India | IN | ptinews.com | Press Trust "
	u8"of India, =PTI, \u092a\u094d\u0930\u0947\u0938 "
	u8"\u091f\u094d\u0930\u0938\u094d\u091f \u0911\u092b "
	u8"\u0907\u0902\u0921\u093f\u092f\u093e, "
	u8"\u092a\u0940\u091f\u0940\u0906\u0908, "
	u8"\u092a\u0940\u091f\u0940\u0906\u0908-\u092d\u093e\u0937"
	u8"\u093e, ?\u092d\u093e\u0937\u093e\n",
	u8"qna | Qatar News Agency | QA | qna.org.qa | Qatar News "
	u8"Agency, =QNA, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0642\u0637\u0631\u064a\u0629, "
	u8"?\u0642\u0646\u0627\n",
	u8"reuters | Reuters | GB | reuters.com | Reuters, Reuter, "
	u8"Thomson Reuters, Reuters News, Reuters Health, Thomson "
	u8"Reuters Foundation, =rtr, "
	u8"\u0420\u0435\u0439\u0442\u0435\u0440, "
	u8"\u0420\u0435\u0439\u0442\u0435\u0440\u0441, "
	u8"\u8def\u900f\u793e, \u8def\u900f, \u30ed\u30a4\u30bf\u30fc, "
	u8"\u30ed\u30a4\u30bf\u30fc\u901a\u4fe1, \ub85c\uc774\ud130, "
	u8"\ub85c\uc774\ud130\ud1b5\uc2e0, "
	u8"\u0631\u0648\u064a\u062a\u0631\u0632, "
	u8"\u0631\u0648\u064a\u062a\u0631, "
	u8"\u0631\u0648\u06cc\u062a\u0631\u0632, "
	u8"\u0930\u093e\u092f\u091f\u0930, "
	u8"\u0930\u0949\u092f\u091f\u0930\u094d\u0938, "
	u8"\u05e8\u05d5\u05d9\u05d8\u05e8\u05e1, "
	u8"\u03a1\u03cc\u03b9\u03c4\u03b5\u03c1\u03c2\n",
	u8"ria | RIA Novosti | RU | ria.ru rian.ru | RIA Novosti, Ria "
	u8"Novosti, \u0420\u0418\u0410 "
	u8"\u041d\u043e\u0432\u043e\u0441\u0442\u0438, =RIA, "
	u8"?\u0420\u0418\u0410, \u4fc4\u65b0\u793e, Rossiya Segodnya\n",
	u8"ritzau | Ritzau | DK | ritzau.dk | Ritzau, Ritzaus Bureau\n",
	u8"rns | Religion News Service | US | religionnews.com | "
	u8"Religion News Service, =RNS\n",
	u8"saba | Saba News Agency | YE | saba.ye | Saba News Agency, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u064a\u0645\u0646\u064a\u0629, "
	u8"?\u0633\u0628\u0623\n",
	u8"sana | Syrian Arab News Agency | SY | sana.sy | Syrian Arab "
	u8"News Agency, =SANA, "
	u8"\u0627\u0644\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0639\u0631\u0628\u064a\u0629 "
	u8"\u0627\u0644\u0633\u0648\u0631\u064a\u0629 "
	u8"\u0644\u0644\u0623\u0646\u0628\u0627\u0621, "
	u8"?\u0633\u0627\u0646\u0627\n",
	u8"sapa | South African Press Association | ZA |  | South "
	u8"African Press Association, =SAPA, ?Sapa\n",
	u8"sid | Sport-Informations-Dienst | DE | sid.de | "
	u8"Sport-Informations-Dienst, ?SID, =sid\n",
	u8"spa | Saudi Press Agency | SA | spa.gov.sa | Saudi Press "
	u8"Agency, ?SPA, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0627\u0644\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0633\u0639\u0648\u062f\u064a\u0629, "
	u8"?\u0648\u0627\u0633\n",
	u8"sputnik | Sputnik | RU | sputniknews.com | Sputnik News, "
	u8"\u30b9\u30d7\u30fc\u30c8\u30cb\u30af\u901a\u4fe1, "
	u8"\u4fc4\u7f57\u65af\u536b\u661f\u901a\u8baf\u793e\n",
	u8"sta | Slovenian Press Agency | SI | sta.si | Slovenian "
	u8"Press Agency, Slovenska tiskovna agencija, =STA\n",
	u8"stt | STT | FI | stt.fi | Suomen Tietotoimisto, =STT, "
	u8"=STT-AFP, Finska Notisbyr\u00e5n, =FNB\n",
	u8"tanjug | Tanjug | RS | tanjug.rs | Tanjug, "
	u8"\u0422\u0430\u043d\u0458\u0443\u0433, "
	u8"\u0422\u0430\u043d\u044e\u0433\n",
	u8"tap | Tunis Afrique Presse | TN | tap.info.tn | Tunis "
	u8"Afrique Presse, ?TAP, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u062a\u0648\u0646\u0633 "
	u8"\u0625\u0641\u0631\u064a\u0642\u064a\u0627 "
	u8"\u0644\u0644\u0623\u0646\u0628\u0627\u0621, "
	u8"?\u0648\u0627\u062a\n",
	u8"tasnim | Tasnim News Agency | IR | tasnimnews.com | Tasnim "
	u8"News Agency, Tasnim, "
	u8"\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc "
	u8"\u062a\u0633\u0646\u06cc\u0645, "
	u8"\u062a\u0633\u0646\u06cc\u0645\n",
	u8"tasr | TASR | SK | tasr.sk | Tla\u010dov\u00e1 "
	u8"agent\u00fara Slovenskej republiky, =TASR\n",
	u8"tass | TASS | RU | tass.ru tass.com | TASS, ITAR-TASS, "
	u8"=\u0422\u0410\u0421\u0421, "
	u8"\u0418\u0422\u0410\u0420-\u0422\u0410\u0421\u0421, "
	u8"\u5854\u65af\u793e, \u30bf\u30b9\u901a\u4fe1, "
	u8"\u30bf\u30b9\u901a\u4fe1\u793e, \ud0c0\uc2a4\ud1b5\uc2e0, "
	u8"\u0648\u0643\u0627\u0644\u0629 \u062a\u0627\u0633, "
	u8"?\u062a\u0627\u0633\n",
	u8"telam | Telam | AR | telam.com.ar | T\u00e9lam, Telam\n",
	u8"tna | Thai News Agency | TH | tnamcot.com | Thai News "
	u8"Agency, "
	u8"\u0e2a\u0e33\u0e19\u0e31\u0e01\u0e02\u0e48\u0e32\u0e27\u0e44"
	u8"\u0e17\u0e22\n",
	u8"trend | Trend News Agency | AZ | trend.az | Trend News "
	u8"Agency\n",
	u8"tt | TT | SE | tt.se | Tidningarnas Telegrambyr\u00e5, TT "
	u8"Nyhetsbyr\u00e5n, TT News Agency, ?TT\n",
	u8"ukrinform | Ukrinform | UA | ukrinform.ua ukrinform.net | "
	u8"Ukrinform, "
	u8"\u0423\u043a\u0440\u0438\u043d\u0444\u043e\u0440\u043c, "
	u8"\u0423\u043a\u0440\u0456\u043d\u0444\u043e\u0440\u043c\n",
	u8"unb | United News of Bangladesh | BD | unb.com.bd | United "
	u8"News of Bangladesh, =UNB\n",
	u8"uni | United News of India | IN | uniindia.com | United "
	u8"News of India, ?UNI\n",
	u8"unian | UNIAN | UA | unian.ua unian.net | UNIAN, "
	u8"\u0423\u041d\u0418\u0410\u041d, "
	u8"\u0423\u041d\u0406\u0410\u041d\n",
	u8"upi | United Press International | US | upi.com | United "
	u8"Press International, =UPI, \u5408\u4f17\u56fd\u9645\u793e, "
	u8"=\u042e\u041f\u0418\n",
	u8"vna | Vietnam News Agency | VN | vnanet.vn vietnamplus.vn | "
	u8"Vietnam News Agency, Th\u00f4ng t\u1ea5n x\u00e3 Vi\u1ec7t "
	u8"Nam, =TTXVN, =VNA\n",
	u8"wam | Emirates News Agency | AE | wam.ae | Emirates News "
	u8"Agency, =WAM, \u0648\u0643\u0627\u0644\u0629 "
	u8"\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0627\u0644\u0625\u0645\u0627\u0631\u0627\u062a, "
	u8"=\u0648\u0627\u0645\n",
	u8"xinhua | Xinhua | CN | xinhuanet.com news.cn | Xinhua, "
	u8"Xinhua News Agency, Xinhua News, =XINHUA, "
	u8"\u65b0\u534e\u793e, \u65b0\u83ef\u793e, \u65b0\u534e\u7f51, "
	u8"\u65b0\u83ef\u7db2, "
	u8"\u0421\u0438\u043d\u044c\u0445\u0443\u0430, "
	u8"\u0634\u064a\u0646\u062e\u0648\u0627, "
	u8"\u0648\u0643\u0627\u0644\u0629 "
	u8"\u0623\u0646\u0628\u0627\u0621 "
	u8"\u0634\u064a\u0646\u062e\u0648\u0627, "
	u8"\uc2e0\ud654\ud1b5\uc2e0, "
	u8"\u0936\u093f\u0928\u094d\u0939\u0941\u0906, Chine nouvelle, "
	u8"Agence de presse Xinhua\n",
	u8"yonhap | Yonhap | KR | yna.co.kr yonhapnews.co.kr | Yonhap, "
	u8"Yonhap News, Yonhap News Agency, \uc5f0\ud569\ub274\uc2a4, "
	u8"\u806f\u5408\u30cb\u30e5\u30fc\u30b9, \u97e9\u8054\u793e, "
	u8"\u97d3\u806f\u793e, \u0401\u043d\u0445\u0430\u043f, "
	u8"\u0420\u0451\u043d\u0445\u0430\u043f\n",
};

const size_t wci_n_agency_rows =
    sizeof(wci_agency_rows) / sizeof(*wci_agency_rows);
