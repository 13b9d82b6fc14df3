/* SPDX-License-Identifier: MIT */
#include <config.h>
#include "extract/dump_phrases.h"

/*
 * Written by hand, from what news pages of each language carry; not learned
 * from any corpus. Letters beyond ASCII are universal character names, so
 * that the compiler's idea of the source's encoding does not matter.
 */
/* clang-format off */
const struct wci_phrase wci_phrases[WCI_N_PHRASES] = {
	{ WCI_WORD_STOP, /* English */
	    u8"the/of/and/to/a/in/that/is/was/for/it/with/as/he/his/on/be/at/by/"
	    u8"had/not/are/but/from/or/have/an/they/which/were/she/her/there/"
	    u8"their/been/has/when/who/will/would/could/than/its/into/after/"
	    u8"about/said/says/we/you/i/this/what/if/all/out/him/them/can/more/"
	    u8"no/so/one/do/because/while/where/over/also/did/just/up/other/only" },
	{ WCI_WORD_STOP, /* German */
	    u8"der/die/das/und/ist/im/den/dem/des/ein/eine/einen/einem/einer/"
	    u8"nicht/von/zu/mit/sich/auf/f\u00fcr/als/auch/es/an/werden/aus/er/"
	    u8"hat/dass/sie/nach/wird/bei/um/am/sind/noch/wie/\u00fcber/so/zum/"
	    u8"war/haben/nur/oder/aber/vor/zur/bis/mehr/durch/man/sein/wurde/"
	    u8"wenn/k\u00f6nnen/seine/habe/hatte" },
	{ WCI_WORD_STOP, /* French */
	    u8"le/la/les/de/des/du/et/en/un/une/est/que/qui/dans/pour/pas/sur/au/"
	    u8"aux/par/plus/ne/se/ce/il/elle/avec/son/sa/ses/ont/sont/a/cette/"
	    u8"mais/nous/vous/ils/leur/\u00e9t\u00e9/comme/d/l/qu/n/s/c/y/ou/"
	    u8"o\u00f9/tout/fait/\u00e9tait" },
	{ WCI_WORD_STOP, /* Spanish */
	    u8"el/la/los/las/de/que/y/en/un/una/es/se/no/por/con/para/su/del/al/"
	    u8"lo/como/m\u00e1s/pero/sus/le/ha/o/este/s\u00ed/porque/esta/entre/"
	    u8"cuando/muy/sin/sobre/tambi\u00e9n/me/hasta/hay/donde/han/quien/"
	    u8"desde/todo/nos/fue/son/ser/dos/a\u00f1o" },
	{ WCI_WORD_STOP, /* Italian */
	    u8"il/lo/la/gli/le/di/e/che/in/un/una/\u00e8/per/non/con/si/da/del/"
	    u8"della/dei/delle/al/alla/dal/nel/nella/sono/ha/pi\u00f9/come/ma/"
	    u8"anche/se/ci/o/su/questo/questa/stato/suo/sua/dell/all/nell/c/d/l/"
	    u8"i/ai" },
	{ WCI_WORD_STOP, /* Portuguese */
	    u8"o/os/as/da/dos/das/do/e/em/um/uma/\u00e9/que/n\u00e3o/por/com/"
	    u8"para/se/no/na/nos/nas/ao/\u00e0/mais/como/mas/foi/ele/ela/seu/sua/"
	    u8"ou/ser/quando/muito/h\u00e1/j\u00e1/est\u00e1/eu/tamb\u00e9m/"
	    u8"s\u00f3/pelo/pela/at\u00e9/isso/entre/s\u00e3o/tem" },
	{ WCI_WORD_STOP, /* Dutch */
	    u8"de/het/een/en/van/in/is/dat/op/te/zijn/met/voor/niet/aan/er/om/"
	    u8"ook/als/maar/bij/of/uit/dan/hij/ze/nog/naar/door/over/wordt/"
	    u8"worden/heeft/werd/hebben/tot/die/deze/geen/meer" },
	{ WCI_WORD_STOP, /* Swedish, Danish, Norwegian */
	    u8"och/att/det/som/en/p\u00e5/\u00e4r/av/f\u00f6r/med/den/till/ett/"
	    u8"om/har/inte/de/var/jag/sig/fr\u00e5n/vi/s\u00e5/kan/n\u00e4r/"
	    u8"eller/men/og/er/til/ikke/at/af/der/han/hun/et/for/ble/blev/skal/"
	    u8"vil/ogs\u00e5/v\u00e6re/etter/efter" },
	{ WCI_WORD_STOP, /* Finnish */
	    u8"ja/on/ei/ett\u00e4/se/h\u00e4n/oli/mutta/my\u00f6s/kun/joka/ovat/"
	    u8"ole/sen/tai/niin/kuin/vain/jo/sek\u00e4/mukaan/h\u00e4nen/"
	    u8"t\u00e4m\u00e4/siit\u00e4/olla" },
	{ WCI_WORD_STOP, /* Polish */
	    u8"i/w/na/z/do/nie/si\u0119/\u017ce/to/o/jest/po/jak/od/za/dla/przez/"
	    u8"ale/przy/oraz/zosta\u0142/tym/s\u0105/by\u0142/co/jego/ju\u017c/"
	    u8"tylko/mo\u017ce/kt\u00f3re/kt\u00f3ry/kt\u00f3ra" },
	{ WCI_WORD_STOP, /* Czech and Slovak */
	    u8"a/v/na/je/se/\u017ee/s/z/do/to/ve/pro/za/by/ale/si/o/jako/podle/"
	    u8"po/jsou/byl/bylo/od/kter\u00fd/kter\u00e9/kter\u00e1/sa/s\u00fa/"
	    u8"aj/bol/ktor\u00e9/ktor\u00fd/pri/u\u017e" },
	{ WCI_WORD_STOP, /* Hungarian */
	    u8"a/az/\u00e9s/hogy/nem/is/egy/ez/meg/csak/volt/de/m\u00e1r/"
	    u8"m\u00e9g/mint/el/vagy/szerint/ut\u00e1n/lesz/azt" },
	{ WCI_WORD_STOP, /* Romanian */
	    u8"\u0219i/\u00een/de/la/a/cu/nu/pe/o/un/din/c\u0103/pentru/este/"
	    u8"care/mai/sa/se/au/fost/prin/dar/ca/sunt/dup\u0103" },
	{ WCI_WORD_STOP, /* Turkish */
	    u8"ve/bir/bu/da/de/i\u00e7in/ile/olarak/\u00e7ok/daha/ne/gibi/en/"
	    u8"olan/sonra/kadar/ama/o/oldu\u011fu/ise/her/de\u011fil/g\u00f6re" },
	{ WCI_WORD_STOP, /* Russian */
	    u8"\u0438/\u0432/\u043d\u0435/\u043d\u0430/\u044f/\u0447\u0442\u043e/"
	    u8"\u043e\u043d/\u0441/\u043a\u0430\u043a/\u044d\u0442\u043e/"
	    u8"\u043f\u043e/\u043d\u043e/\u0438\u0437/\u0437\u0430/\u0443/"
	    u8"\u043e\u0442/\u043e/\u043a/\u0434\u043b\u044f/\u0435\u0433\u043e/"
	    u8"\u0436\u0435/\u0442\u0430\u043a/\u0431\u044b\u043b\u043e/"
	    u8"\u0431\u044b/\u0430/\u0432\u0441\u0435/\u043e\u043d\u0430/"
	    u8"\u0438\u043b\u0438/\u0434\u043e/\u0442\u0430\u043a\u0436\u0435/"
	    u8"\u0431\u044b\u043b/\u0435\u0435/\u043f\u0440\u0438/"
	    u8"\u043e\u043d\u0438/\u043c\u044b/"
	    u8"\u043a\u043e\u0442\u043e\u0440\u044b\u0439/"
	    u8"\u0435\u0441\u043b\u0438/\u043f\u043e\u0441\u043b\u0435/"
	    u8"\u0432\u043e/\u0442\u043e\u043c/\u0431\u044b\u043b\u0438/"
	    u8"\u0431\u0443\u0434\u0435\u0442/\u0441\u043e/"
	    u8"\u0447\u0442\u043e\u0431\u044b" },
	{ WCI_WORD_STOP, /* Ukrainian */
	    u8"\u0456/\u0432/\u043d\u0430/\u043d\u0435/\u0449\u043e/\u0437/"
	    u8"\u0443/\u0434\u043e/\u0442\u0430/\u0437\u0430/\u044f\u043a/"
	    u8"\u0434\u043b\u044f/\u0432\u0456\u0434/\u0446\u0435/"
	    u8"\u043f\u0440\u043e/\u0439/\u0439\u043e\u0433\u043e/"
	    u8"\u0432\u0456\u043d/\u044f\u043a\u0456/\u0430\u043b\u0435/"
	    u8"\u0431\u0443\u0432/\u043f\u0456\u0441\u043b\u044f/"
	    u8"\u0430\u0431\u043e/\u0431\u0443\u043b\u043e/\u043f\u0456\u0434/"
	    u8"\u0456\u0437/\u0432\u043e\u043d\u0430" },
	{ WCI_WORD_STOP, /* Bulgarian and Serbian */
	    u8"\u0438/\u043d\u0430/\u0434\u0430/\u0441\u0435/\u0432/\u0437\u0430/"
	    u8"\u043e\u0442/\u0441/\u0435/\u0447\u0435/\u043f\u043e/\u0441\u0430/"
	    u8"\u043d\u0435/\u0441\u0438/\u043a\u0430\u0442\u043e/\u043c\u0443/"
	    u8"\u0434\u043e/\u043f\u0440\u0438/\u043f\u0440\u0435\u0437/"
	    u8"\u043a\u043e\u0458\u0435/\u043a\u043e\u0458\u0438/\u0458\u0435/"
	    u8"\u0443/\u0441\u0443/\u043a\u0430\u043e/\u0448\u0442\u043e" },
	{ WCI_WORD_STOP, /* Greek */
	    u8"\u03ba\u03b1\u03b9/\u03c4\u03bf/\u03b7/\u03bf/\u03bd\u03b1/"
	    u8"\u03c4\u03bf\u03c5/\u03c4\u03b7\u03c2/\u03c4\u03b7\u03bd/"
	    u8"\u03c4\u03b7/\u03bc\u03b5/\u03b3\u03b9\u03b1/\u03c0\u03bf\u03c5/"
	    u8"\u03b1\u03c0\u03cc/\u03c4\u03bf\u03bd/\u03c3\u03c4\u03b7\u03bd/"
	    u8"\u03c3\u03c4\u03bf/\u03c3\u03c4\u03b7/\u03c4\u03c9\u03bd/"
	    u8"\u03b5\u03af\u03bd\u03b1\u03b9/\u03b8\u03b1/\u03c4\u03b1/"
	    u8"\u03bf\u03b9/\u03b4\u03b5\u03bd/\u03c3\u03b5/\u03cc\u03c4\u03b9/"
	    u8"\u03bc\u03b9\u03b1/\u03ad\u03bd\u03b1/\u03c4\u03bf\u03c5\u03c2" },
	{ WCI_WORD_STOP, /* Indonesian and Malay */
	    u8"yang/dan/di/ini/itu/dengan/untuk/dari/tidak/dalam/akan/pada/juga/"
	    u8"ke/oleh/ada/bisa/karena/saat/mereka/telah/kepada/lebih/adalah/"
	    u8"sebagai/tersebut/tak" },
	{ WCI_WORD_STOP, /* Vietnamese */
	    u8"v\u00e0/c\u1ee7a/l\u00e0/c\u00f3/\u0111\u01b0\u1ee3c/cho/trong/"
	    u8"kh\u00f4ng/m\u1ed9t/\u0111\u00e3/v\u1edbi/ng\u01b0\u1eddi/"
	    u8"c\u00e1c/nh\u1eefng/n\u00e0y/\u0111\u1ec3/t\u1eeb/khi/"
	    u8"\u0111\u1ebfn/\u1edf/v\u00e0o/ra/n\u0103m" },
	{ WCI_WORD_STOP, /* Arabic */
	    u8"\u0641\u064a/\u0645\u0646/\u0639\u0644\u0649/\u0625\u0644\u0649/"
	    u8"\u0623\u0646/\u0639\u0646/\u0627\u0644\u062a\u064a/"
	    u8"\u0627\u0644\u0630\u064a/\u0645\u0627/\u0647\u0630\u0627/"
	    u8"\u0647\u0630\u0647/\u0645\u0639/\u0643\u0627\u0646/\u0644\u0627/"
	    u8"\u0628\u0639\u062f/\u0628\u064a\u0646/\u0623\u0648/"
	    u8"\u0643\u0645\u0627/\u0642\u062f/\u0630\u0644\u0643/\u0643\u0644/"
	    u8"\u0644\u0645/\u0648\u0642\u062f/\u0623\u0646\u0647/"
	    u8"\u062e\u0644\u0627\u0644/\u0642\u0627\u0644/"
	    u8"\u0643\u0627\u0646\u062a/\u0625\u0646/\u062d\u064a\u062b" },
	{ WCI_WORD_STOP, /* Persian */
	    u8"\u0648/\u062f\u0631/\u0628\u0647/\u0627\u0632/\u06a9\u0647/"
	    u8"\u0627\u06cc\u0646/\u0631\u0627/\u0628\u0627/\u0627\u0633\u062a/"
	    u8"\u0628\u0631\u0627\u06cc/\u0622\u0646/\u06cc\u06a9/\u062a\u0627/"
	    u8"\u0645\u06cc/\u0628\u0631/\u0634\u062f/\u0647\u0645/"
	    u8"\u062e\u0648\u062f/\u06a9\u0631\u062f/\u0628\u0648\u062f/"
	    u8"\u0634\u062f\u0647/\u0646\u06cc\u0632/\u0648\u06cc/\u0647\u0627/"
	    u8"\u0647\u0627\u06cc" },
	{ WCI_WORD_STOP, /* Urdu */
	    u8"\u06a9\u06d2/\u0645\u06cc\u06ba/\u06a9\u06cc/\u06c1\u06d2/"
	    u8"\u06a9\u0627/\u0633\u06d2/\u0627\u0648\u0631/\u06a9\u0648/"
	    u8"\u0646\u06d2/\u067e\u0631/\u06cc\u06c1/\u06a9\u06c1/\u0627\u0633/"
	    u8"\u06c1\u06cc\u06ba/\u0628\u06be\u06cc/\u06a9\u0631/"
	    u8"\u0627\u06cc\u06a9/\u062a\u06be\u0627/\u0648\u06c1/"
	    u8"\u06af\u06cc\u0627/\u06c1\u0648/\u062a\u0648/"
	    u8"\u0646\u06c1\u06cc\u06ba" },
	{ WCI_WORD_STOP, /* Hebrew */
	    u8"\u05e9\u05dc/\u05d0\u05ea/\u05e2\u05dc/\u05dc\u05d0/"
	    u8"\u05d4\u05d5\u05d0/\u05e2\u05dd/\u05db\u05d9/\u05d6\u05d4/"
	    u8"\u05d2\u05dd/\u05d4\u05d9\u05d0/\u05d0\u05dc/\u05db\u05dc/"
	    u8"\u05d0\u05d5/\u05d0\u05da/\u05d9\u05d5\u05ea\u05e8/"
	    u8"\u05d4\u05d9\u05d4/\u05d0\u05e0\u05d9/\u05d1\u05d9\u05df/"
	    u8"\u05dc\u05d0\u05d7\u05e8" },
	{ WCI_WORD_STOP, /* Hindi */
	    u8"\u0915\u0947/\u092e\u0947\u0902/\u0915\u0940/\u0939\u0948/"
	    u8"\u0914\u0930/\u0938\u0947/\u0915\u094b/\u0915\u093e/\u0928\u0947/"
	    u8"\u092a\u0930/\u0915\u093f/\u092f\u0939/\u092d\u0940/"
	    u8"\u0939\u0948\u0902/\u090f\u0915/\u0925\u093e/\u0907\u0938/"
	    u8"\u0915\u0930/\u0928\u0939\u0940\u0902/\u0924\u094b/\u0939\u0940/"
	    u8"\u0932\u093f\u090f/\u0939\u094b" },
	{ WCI_WORD_STOP, /* Bengali */
	    u8"\u0993/\u098f\u0987/\u09a5\u09c7\u0995\u09c7/\u0995\u09b0\u09c7/"
	    u8"\u098f/\u09a8\u09be/\u09b9\u09af\u09bc/\u098f\u09ac\u0982/"
	    u8"\u09a4\u09be\u09b0/\u099c\u09a8\u09cd\u09af/\u0995\u09b0\u09be/"
	    u8"\u098f\u0995\u099f\u09bf/\u09b8\u0999\u09cd\u0997\u09c7/"
	    u8"\u09ac\u09b2\u09c7" },
	{ WCI_WORD_STOP, /* Korean */
	    u8"\uc774/\uadf8/\uc218/\uc788\ub2e4/\ubc0f/\ub4f1/\uac83/\uace0/"
	    u8"\ub354/\ud55c/\uc9c0\ub09c/\ub300\ud55c/\uc704\ud574/"
	    u8"\uac83\uc73c\ub85c/\ubc1d\ud614\ub2e4/\ub9d0\ud588\ub2e4/"
	    u8"\uc774\ub0a0/\ud1b5\ud574/\ub530\ub974\uba74/\ub300\ud574/"
	    u8"\ud568\uaed8/\uc788\ub294" },
	{ WCI_WORD_STOP, /* Chinese */
	    u8"\u7684/\u4e86/\u662f/\u5728/\u548c/\u4e0d/\u6211/\u4ed6/\u6709/"
	    u8"\u9019/\u8fd9/\u500b/\u4e2a/\u4eec/\u5011/\u4e5f/\u5c31/\u5bf9/"
	    u8"\u5c0d/\u4e3a/\u70ba/\u8207/\u4e0e/\u5c06/\u5c07/\u5e76/\u4e2d/"
	    u8"\u88ab/\u90fd/\u800c/\u8aaa/\u8bf4" },
	{ WCI_WORD_STOP, /* Japanese */
	    u8"\u306e/\u306b/\u306f/\u3092/\u305f/\u304c/\u3067/\u3066/\u3068/"
	    u8"\u3057/\u308c/\u3055/\u3082/\u306a/\u3044/\u308b/\u3089/\u3063" },
	{ WCI_WORD_STOP, /* Thai */
	    u8"\u0e17\u0e35\u0e48/\u0e41\u0e25\u0e30/\u0e40\u0e1b\u0e47\u0e19" },
	{ WCI_WORD_SHARE, /* English */
	    u8"share/shares/tweet/retweet/facebook/twitter/x/whatsapp/linkedin/"
	    u8"pinterest/pin it/reddit/email/e mail/print/telegram/tumblr/"
	    u8"flipboard/messenger/instagram/youtube/tiktok/bluesky/threads/"
	    u8"mastodon/copy link/link copied/follow us/follow/like this/like/"
	    u8"save/bookmark/google plus/google news/snapchat/share this/"
	    u8"share on/share article/share this story/rss/send/digg/stumbleupon/"
	    u8"shared/pocket/copy/click to share on/click to print/"
	    u8"opens in new window/view this post" },
	{ WCI_WORD_SHARE, /* German */
	    u8"teilen/twittern/drucken/merken/versenden/weiterleiten/folgen/"
	    u8"auf facebook teilen/artikel drucken/per mail/link kopieren/"
	    u8"feedback" },
	{ WCI_WORD_SHARE, /* French */
	    u8"partager/imprimer/envoyer/suivez nous/partagez/r\u00e9agir/"
	    u8"enregistrer/copier le lien/tweeter" },
	{ WCI_WORD_SHARE, /* Spanish */
	    u8"compartir/imprimir/enviar/s\u00edguenos/compartir en/guardar/"
	    u8"copiar enlace/comparte/tuitear" },
	{ WCI_WORD_SHARE, /* Italian */
	    u8"condividi/stampa/invia/seguici/salva/copia link" },
	{ WCI_WORD_SHARE, /* Portuguese */
	    u8"compartilhar/partilhar/compartilhe/siga nos/salvar/copiar link/"
	    u8"imprimir" },
	{ WCI_WORD_SHARE, /* Dutch */
	    u8"deel/delen/volg ons/printen" },
	{ WCI_WORD_SHARE, /* Nordic */
	    u8"dela/del/jaa/tulosta/skriv ut/del p\u00e5 facebook" },
	{ WCI_WORD_SHARE, /* Slavic */
	    u8"\u043f\u043e\u0434\u0435\u043b\u0438\u0442\u044c\u0441\u044f/"
	    u8"\u043e\u0442\u043f\u0440\u0430\u0432\u0438\u0442\u044c/"
	    u8"\u0440\u0430\u0441\u043f\u0435\u0447\u0430\u0442\u0430\u0442\u044c/"
	    u8"\u0432\u043a\u043e\u043d\u0442\u0430\u043a\u0442\u0435/"
	    u8"\u043e\u0434\u043d\u043e\u043a\u043b\u0430\u0441\u0441\u043d\u0438\u043a\u0438/"
	    u8"\u043f\u043e\u0434\u043f\u0438\u0441\u044b\u0432\u0430\u0439\u0442\u0435\u0441\u044c/"
	    u8"\u043f\u043e\u0448\u0438\u0440\u0438\u0442\u0438/udost\u0119pnij/"
	    u8"drukuj/sd\u00edlet/tisk/podziel si\u0119" },
	{ WCI_WORD_SHARE, /* others */
	    u8"payla\u015f/yazd\u0131r/bagikan/chia s\u1ebb/\u5206\u4eab/"
	    u8"\u5206\u4eab\u5230/\u5fae\u4fe1/\u5fae\u535a/\u6253\u5370/"
	    u8"\u8f6c\u53d1/\u30b7\u30a7\u30a2/\u30c4\u30a4\u30fc\u30c8/"
	    u8"\u5370\u5237/\uacf5\uc720/\uacf5\uc720\ud558\uae30/"
	    u8"\uce74\uce74\uc624\ud1a1/\uc778\uc1c4/"
	    u8"\u0645\u0634\u0627\u0631\u0643\u0629/\u0634\u0627\u0631\u0643/"
	    u8"\u0637\u0628\u0627\u0639\u0629/"
	    u8"\u0627\u0634\u062a\u0631\u0627\u06a9 \u06af\u0630\u0627\u0631\u06cc/"
	    u8"\u0634\u06cc\u0626\u0631/share \u06a9\u0631\u06cc\u06ba/"
	    u8"\u03ba\u03bf\u03b9\u03bd\u03bf\u03c0\u03bf\u03af\u03b7\u03c3\u03b7" },
	{ WCI_WORD_RELATED, /* English */
	    u8"related/related articles/related stories/related content/"
	    u8"related coverage/related topics/related news/related posts/"
	    u8"related links/read more/read also/read next/read this/also read/"
	    u8"more from/more on/more on this story/more stories/more news/"
	    u8"more in/see also/see more/recommended/recommended for you/"
	    u8"recommended stories/recommended videos/you may also like/"
	    u8"you might also like/you might be interested in/you may like/"
	    u8"may interest you/most read/most popular/most viewed/most recent/"
	    u8"most shared/trending/trending now/trending stories/popular/"
	    u8"popular stories/up next/next up/don t miss/editor s picks/"
	    u8"editors picks/in case you missed it/latest news/latest stories/"
	    u8"latest/top stories/must read/must reads/around the web/"
	    u8"from the web/from our partners/elsewhere on/watch more/watch/"
	    u8"listen/keep reading/further reading/next article/previous article/"
	    u8"next story/previous story/next post/previous post/"
	    u8"what to read next/here are some related/similar stories/"
	    u8"similar articles/suggested/suggestions/featured/in other news/"
	    u8"more to read/more like this/today s top stories/"
	    u8"what others are reading/people are reading/explore more/load more/"
	    u8"view all/see all/view more/show more/full coverage/live updates/"
	    u8"stories you may like/popular now/latest videos/popular posts/"
	    u8"recent posts/related reading/paid content/sponsored stories/"
	    u8"also on/continue exploring" },
	{ WCI_WORD_RELATED, /* German */
	    u8"mehr zum thema/lesen sie auch/lesen sie mehr/lesen sie hier/"
	    u8"das k\u00f6nnte sie auch interessieren/"
	    u8"das k\u00f6nnte sie interessieren/auch interessant/meistgelesen/"
	    u8"meistgelesene artikel/mehr dazu/mehr aus/weitere artikel/"
	    u8"weitere themen/weitere meldungen/weitere nachrichten/"
	    u8"\u00e4hnliche artikel/verwandte artikel/empfehlungen/empfohlen/"
	    u8"neueste/aktuelle nachrichten/top artikel/top themen/zum thema/"
	    u8"weiterlesen/n\u00e4chster artikel/vorheriger artikel/siehe auch/"
	    u8"mehr lesen/passend dazu/beliebt/mehr anzeigen/alle anzeigen/"
	    u8"newsticker/lesetipps/au\u00dferdem interessant" },
	{ WCI_WORD_RELATED, /* French */
	    u8"lire aussi/\u00e0 lire aussi/a lire aussi/\u00e0 lire/"
	    u8"sur le m\u00eame sujet/lire la suite/voir aussi/les plus lus/"
	    u8"le plus lu/articles li\u00e9s/articles similaires/"
	    u8"\u00e0 voir aussi/vous aimerez aussi/\u00e0 d\u00e9couvrir/"
	    u8"dans la m\u00eame rubrique/plus d articles/nos derniers articles/"
	    u8"sur le m\u00eame th\u00e8me/recommand\u00e9 pour vous/"
	    u8"les plus lues/voir plus/en savoir plus/tendances" },
	{ WCI_WORD_RELATED, /* Spanish */
	    u8"lea tambi\u00e9n/lee tambi\u00e9n/leer m\u00e1s/leer tambi\u00e9n/"
	    u8"te puede interesar/puede interesarte/m\u00e1s informaci\u00f3n/"
	    u8"m\u00e1s noticias/noticias relacionadas/"
	    u8"art\u00edculos relacionados/relacionadas/relacionados/relacionado/"
	    u8"lo m\u00e1s le\u00eddo/lo m\u00e1s visto/m\u00e1s le\u00eddas/"
	    u8"ver m\u00e1s/tambi\u00e9n te puede interesar/le puede interesar/"
	    u8"te recomendamos/\u00faltimas noticias/m\u00e1s en/ver tambi\u00e9n" },
	{ WCI_WORD_RELATED, /* Italian */
	    u8"leggi anche/leggi tutto/articoli correlati/potrebbe interessarti/"
	    u8"ti potrebbe interessare/pi\u00f9 letti/le pi\u00f9 lette/"
	    u8"notizie correlate/vedi anche/altre notizie/ultime notizie/"
	    u8"per approfondire/i pi\u00f9 letti/approfondisci" },
	{ WCI_WORD_RELATED, /* Portuguese */
	    u8"leia tamb\u00e9m/leia mais/veja tamb\u00e9m/saiba mais/"
	    u8"not\u00edcias relacionadas/artigos relacionados/mais lidas/"
	    u8"mais not\u00edcias/relacionadas/\u00faltimas not\u00edcias/"
	    u8"veja mais/voc\u00ea tamb\u00e9m pode gostar/recomendado para si/"
	    u8"ler mais/mais lidos/recomendados" },
	{ WCI_WORD_RELATED, /* Dutch */
	    u8"lees ook/lees meer/lees verder/meer over/meest gelezen/bekijk ook/"
	    u8"gerelateerd/gerelateerde artikelen/meer nieuws/ook interessant" },
	{ WCI_WORD_RELATED, /* Nordic */
	    u8"l\u00e4s mer/l\u00e4s ocks\u00e5/l\u00e4s \u00e4ven/"
	    u8"mest l\u00e4st/relaterat/relaterade/les ogs\u00e5/les mer/"
	    u8"mest lest/l\u00e6s ogs\u00e5/l\u00e6s mere/mest l\u00e6ste/"
	    u8"lue my\u00f6s/lue lis\u00e4\u00e4/luetuimmat/relaterte" },
	{ WCI_WORD_RELATED, /* Slavic */
	    u8"\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u0436\u0435/"
	    u8"\u0441\u043c\u043e\u0442\u0440\u0438\u0442\u0435 \u0442\u0430\u043a\u0436\u0435/"
	    u8"\u043f\u043e \u0442\u0435\u043c\u0435/"
	    u8"\u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u044b \u043f\u043e \u0442\u0435\u043c\u0435/"
	    u8"\u0434\u0440\u0443\u0433\u0438\u0435 \u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u043f\u043e\u043f\u0443\u043b\u044f\u0440\u043d\u043e\u0435/"
	    u8"\u0441\u0430\u043c\u043e\u0435 \u0447\u0438\u0442\u0430\u0435\u043c\u043e\u0435/"
	    u8"\u0433\u043b\u0430\u0432\u043d\u043e\u0435/"
	    u8"\u0440\u0435\u043a\u043e\u043c\u0435\u043d\u0434\u0443\u0435\u043c/"
	    u8"\u043b\u0435\u043d\u0442\u0430 \u043d\u043e\u0432\u043e\u0441\u0442\u0435\u0439/"
	    u8"\u043d\u043e\u0432\u043e\u0441\u0442\u0438 \u043f\u043e \u0442\u0435\u043c\u0435/"
	    u8"\u043f\u043e\u0441\u043b\u0435\u0434\u043d\u0438\u0435 \u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u0435\u0449\u0435 \u043f\u043e \u0442\u0435\u043c\u0435/"
	    u8"\u043f\u043e\u0445\u043e\u0436\u0438\u0435 \u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u0447\u0442\u043e \u0435\u0449\u0435 \u043f\u043e\u0447\u0438\u0442\u0430\u0442\u044c/"
	    u8"\u0447\u0438\u0442\u0430\u0439\u0442\u0435 \u0442\u0430\u043a\u043e\u0436/"
	    u8"\u0447\u0438\u0442\u0430\u0442\u0438 \u0442\u0430\u043a\u043e\u0436/"
	    u8"czytaj tak\u017ce/czytaj te\u017c/zobacz tak\u017ce/"
	    u8"zobacz te\u017c/zobacz r\u00f3wnie\u017c/czytaj wi\u0119cej/"
	    u8"polecane/najcz\u0119\u015bciej czytane/najnowsze/"
	    u8"\u010dt\u011bte tak\u00e9/mohlo by v\u00e1s zaj\u00edmat/"
	    u8"souvisej\u00edc\u00ed/nej\u010dten\u011bj\u0161\u00ed/"
	    u8"dal\u0161\u00ed \u010dl\u00e1nky/"
	    u8"souvisej\u00edc\u00ed \u010dl\u00e1nky" },
	{ WCI_WORD_RELATED, /* others */
	    u8"ilgili haberler/benzer haberler/\u00e7ok okunanlar/baca juga/"
	    u8"artikel terkait/berita terkait/terpopuler/xem th\u00eam/"
	    u8"tin li\u00ean quan/\u0111\u1ecdc th\u00eam/\u76f8\u5173/"
	    u8"\u76f8\u5173\u9605\u8bfb/\u76f8\u5173\u65b0\u95fb/"
	    u8"\u76f8\u5173\u62a5\u9053/\u63a8\u8350\u9605\u8bfb/"
	    u8"\u5ef6\u4f38\u9605\u8bfb/\u5ef6\u4f38\u95b1\u8b80/"
	    u8"\u76f8\u95dc\u65b0\u805e/\u70ed\u95e8/\u70ed\u95e8\u6587\u7ae0/"
	    u8"\u70ed\u95e8\u65b0\u95fb/\u731c\u4f60\u559c\u6b22/\u66f4\u591a/"
	    u8"\u6700\u65b0/\u4e0a\u4e00\u7bc7/\u4e0b\u4e00\u7bc7/"
	    u8"\u95a2\u9023\u8a18\u4e8b/\u95a2\u9023/\u304a\u3059\u3059\u3081/"
	    u8"\u304a\u3059\u3059\u3081\u8a18\u4e8b/\u4eba\u6c17\u8a18\u4e8b/"
	    u8"\u30e9\u30f3\u30ad\u30f3\u30b0/"
	    u8"\u3042\u308f\u305b\u3066\u8aad\u307f\u305f\u3044/"
	    u8"\u6b21\u306e\u8a18\u4e8b/\u524d\u306e\u8a18\u4e8b/"
	    u8"\u95a2\u9023\u30cb\u30e5\u30fc\u30b9/\uad00\ub828\uae30\uc0ac/"
	    u8"\uad00\ub828 \uae30\uc0ac/\uad00\ub828 \ub274\uc2a4/"
	    u8"\ub9ce\uc774 \ubcf8 \ub274\uc2a4/\uc778\uae30 \uae30\uc0ac/"
	    u8"\ucd94\ucc9c \uae30\uc0ac/\uc8fc\uc694 \ub274\uc2a4/"
	    u8"\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627/"
	    u8"\u0627\u0642\u0631\u0623 \u0623\u064a\u0636\u0627\u064b/"
	    u8"\u0645\u0648\u0627\u0636\u064a\u0639 \u0630\u0627\u062a \u0635\u0644\u0629/"
	    u8"\u0623\u062e\u0628\u0627\u0631 \u0630\u0627\u062a \u0635\u0644\u0629/"
	    u8"\u0627\u0644\u0623\u0643\u062b\u0631 \u0642\u0631\u0627\u0621\u0629/"
	    u8"\u0627\u0644\u0645\u0632\u064a\u062f/"
	    u8"\u0645\u0637\u0627\u0644\u0628 \u0645\u0631\u062a\u0628\u0637/"
	    u8"\u0627\u062e\u0628\u0627\u0631 \u0645\u0631\u062a\u0628\u0637/"
	    u8"\u0628\u06cc\u0634\u062a\u0631 \u0628\u062e\u0648\u0627\u0646\u06cc\u062f/"
	    u8"\u0645\u0632\u06cc\u062f \u067e\u0691\u06be\u06cc\u06ba/"
	    u8"\u0645\u062a\u0639\u0644\u0642\u06c1 \u062e\u0628\u0631\u06cc\u06ba/"
	    u8"\u03b4\u03b9\u03b1\u03b2\u03ac\u03c3\u03c4\u03b5 \u03b5\u03c0\u03af\u03c3\u03b7\u03c2/"
	    u8"\u03b4\u03b5\u03af\u03c4\u03b5 \u03b5\u03c0\u03af\u03c3\u03b7\u03c2/"
	    u8"\u03c3\u03c7\u03b5\u03c4\u03b9\u03ba\u03ac \u03ac\u03c1\u03b8\u03c1\u03b1/"
	    u8"\u03b4\u03b9\u03b1\u03b2\u03ac\u03c3\u03c4\u03b5 \u03b1\u03ba\u03cc\u03bc\u03b1/"
	    u8"kapcsol\u00f3d\u00f3/ezt is aj\u00e1nljuk/cite\u0219te \u0219i/"
	    u8"articole similare/"
	    u8"\u092f\u0939 \u092d\u0940 \u092a\u0922\u093c\u0947\u0902/"
	    u8"\u092f\u0947 \u092d\u0940 \u092a\u0922\u093c\u0947\u0902/"
	    u8"\u0938\u0902\u092c\u0902\u0927\u093f\u0924 \u0916\u092c\u0930\u0947\u0902" },
	{ WCI_WORD_SUBSCRIBE, /* English */
	    u8"subscribe/subscribed/subscriber/subscribers/subscription/"
	    u8"subscriptions/newsletter/newsletters/sign up/signup/sign in/"
	    u8"log in/login/log out/logout/sign out/register/registration/"
	    u8"account/my account/free trial/join now/join us/become a member/"
	    u8"membership/email address/your email/your inbox/enter your email/"
	    u8"unsubscribe/alerts/push notifications/already a subscriber/"
	    u8"digital access/password/notifications/donate/support us/e edition/"
	    u8"epaper/get the latest/sent to your inbox/delivered to your inbox/"
	    u8"daily digest/premium/unlimited access/invalid email/"
	    u8"thank you for signing up/forgot password" },
	{ WCI_WORD_SUBSCRIBE, /* German */
	    u8"abonnieren/abonnement/abo/anmelden/anmeldung/registrieren/"
	    u8"einloggen/newsletter abonnieren/mein konto/jetzt testen/probeabo/"
	    u8"e paper/spenden/abmelden/passwort" },
	{ WCI_WORD_SUBSCRIBE, /* French */
	    u8"s abonner/abonnez vous/abonner/abonn\u00e9s/abonn\u00e9/"
	    u8"se connecter/connexion/s inscrire/inscription/inscrivez vous/"
	    u8"mon compte/cr\u00e9er un compte/mot de passe/faire un don/"
	    u8"d\u00e9connexion" },
	{ WCI_WORD_SUBSCRIBE, /* Spanish */
	    u8"suscr\u00edbete/suscribirse/suscripci\u00f3n/suscriptores/"
	    u8"iniciar sesi\u00f3n/reg\u00edstrate/registrarse/bolet\u00edn/"
	    u8"boletines/mi cuenta/contrase\u00f1a/suscribirme/cerrar sesi\u00f3n" },
	{ WCI_WORD_SUBSCRIBE, /* Italian */
	    u8"abbonati/iscriviti/accedi/registrati/abbonamento/abbonamenti/"
	    u8"il mio account/esci" },
	{ WCI_WORD_SUBSCRIBE, /* Portuguese */
	    u8"assine/assinar/assinante/assinatura/entrar/cadastre se/cadastro/"
	    u8"inscreva se/subscrever/senha/sair" },
	{ WCI_WORD_SUBSCRIBE, /* Dutch and Nordic */
	    u8"abonneer/inloggen/aanmelden/abonnement/nieuwsbrief/logga in/"
	    u8"prenumerera/nyhetsbrev/logg inn/abonner/bli abonnent/log ind/"
	    u8"nyhedsbrev/tilaa/kirjaudu/uutiskirje" },
	{ WCI_WORD_SUBSCRIBE, /* Slavic */
	    u8"\u043f\u043e\u0434\u043f\u0438\u0441\u0430\u0442\u044c\u0441\u044f/"
	    u8"\u043f\u043e\u0434\u043f\u0438\u0441\u043a\u0430/"
	    u8"\u043f\u043e\u0434\u043f\u0438\u0448\u0438\u0442\u0435\u0441\u044c/"
	    u8"\u0432\u043e\u0439\u0442\u0438/\u0432\u0445\u043e\u0434/"
	    u8"\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0430\u0446\u0438\u044f/"
	    u8"\u0437\u0430\u0440\u0435\u0433\u0438\u0441\u0442\u0440\u0438\u0440\u043e\u0432\u0430\u0442\u044c\u0441\u044f/"
	    u8"\u0440\u0430\u0441\u0441\u044b\u043b\u043a\u0430/"
	    u8"\u0443\u0432\u0456\u0439\u0442\u0438/"
	    u8"\u043f\u0456\u0434\u043f\u0438\u0441\u0430\u0442\u0438\u0441\u044f/"
	    u8"zaloguj/zaloguj si\u0119/zarejestruj/subskrybuj/prenumerata/"
	    u8"p\u0159ihl\u00e1sit/p\u0159edplatn\u00e9/p\u0159edplatit" },
	{ WCI_WORD_SUBSCRIBE, /* others */
	    u8"\u00fcye ol/giri\u015f yap/abone ol/daftar/masuk/berlangganan/"
	    u8"\u0111\u0103ng nh\u1eadp/\u0111\u0103ng k\u00fd/\u767b\u5f55/"
	    u8"\u767b\u5165/\u6ce8\u518c/\u8a3b\u518a/\u8ba2\u9605/\u8a02\u95b1/"
	    u8"\u4f1a\u5458/\u6703\u54e1/\u30ed\u30b0\u30a4\u30f3/"
	    u8"\u4f1a\u54e1\u767b\u9332/\u8cfc\u8aad/\u30e1\u30eb\u30de\u30ac/"
	    u8"\ub85c\uadf8\uc778/\ud68c\uc6d0\uac00\uc785/\uad6c\ub3c5/"
	    u8"\ub274\uc2a4\ub808\ud130/"
	    u8"\u062a\u0633\u062c\u064a\u0644 \u0627\u0644\u062f\u062e\u0648\u0644/"
	    u8"\u0627\u0634\u062a\u0631\u0643/\u062a\u0633\u062c\u064a\u0644/"
	    u8"\u0627\u0644\u0646\u0634\u0631\u0629 \u0627\u0644\u0628\u0631\u064a\u062f\u064a\u0629/"
	    u8"\u062b\u0628\u062a \u0646\u0627\u0645/\u0648\u0631\u0648\u062f/"
	    u8"\u0639\u0636\u0648\u06cc\u062a/"
	    u8"\u03c3\u03cd\u03bd\u03b4\u03b5\u03c3\u03b7/"
	    u8"\u03b5\u03b3\u03b3\u03c1\u03b1\u03c6\u03ae/bejelentkez\u00e9s/"
	    u8"feliratkoz\u00e1s/aboneaz\u0103 te" },
	{ WCI_WORD_PHOTO, /* English */
	    u8"img/photo/photos/photograph/photographer/photo by/photo credit/"
	    u8"photo courtesy/photos by/image/images/image credit/"
	    u8"image copyright/image caption/image source/picture/pictures/pic/"
	    u8"getty/getty images/shutterstock/istock/unsplash/pexels/ap photo/"
	    u8"reuters photo/file photo/file/courtesy/courtesy of/illustration/"
	    u8"caption/media caption/hide caption/toggle caption/credit/credits/"
	    u8"video/videos/gallery/photo gallery/slideshow/enlarge/"
	    u8"enlarge this image/view gallery/click to enlarge/play video/play/"
	    u8"screenshot/screengrab/via getty images/via ap/handout/graphic/"
	    u8"infographic/embed/pictured/staff photo/view slideshow/1 of/"
	    u8"full screen/closed captions/advertisement photo/afp getty images/"
	    u8"now playing/current time/duration/video player" },
	{ WCI_WORD_PHOTO, /* German */
	    u8"foto/fotos/bild/bilder/bildquelle/quelle/fotostrecke/"
	    u8"bildergalerie/symbolbild/archivbild/archivfoto/bildunterschrift/"
	    u8"grafik/imago/picture alliance/dpa bild/abspielen/symbolfoto/"
	    u8"bildrechte" },
	{ WCI_WORD_PHOTO, /* French */
	    u8"photo/cr\u00e9dit/cr\u00e9dits/cr\u00e9dit photo/illustration/"
	    u8"l\u00e9gende/diaporama/vid\u00e9o/photo d illustration/"
	    u8"image d illustration" },
	{ WCI_WORD_PHOTO, /* Spanish */
	    u8"foto/fotos/imagen/im\u00e1genes/cr\u00e9dito/fotograf\u00eda/"
	    u8"galer\u00eda/v\u00eddeo/fotogaler\u00eda/cortes\u00eda/"
	    u8"foto de archivo" },
	{ WCI_WORD_PHOTO, /* Italian */
	    u8"foto/immagine/fotogallery/galleria/ansa foto/didascalia/video" },
	{ WCI_WORD_PHOTO, /* Portuguese */
	    u8"foto/imagem/divulga\u00e7\u00e3o/cr\u00e9dito/legenda/galeria/"
	    u8"reprodu\u00e7\u00e3o/arquivo" },
	{ WCI_WORD_PHOTO, /* Dutch and Nordic */
	    u8"beeld/afbeelding/bild/bildspel/foto/kuva/kuvat/arkivfoto/scanpix/"
	    u8"arkivbild/lehtikuva" },
	{ WCI_WORD_PHOTO, /* Slavic */
	    u8"\u0444\u043e\u0442\u043e/\u0432\u0438\u0434\u0435\u043e/"
	    u8"\u0444\u043e\u0442\u043e\u0433\u0440\u0430\u0444\u0438\u044f/"
	    u8"\u0438\u043b\u043b\u044e\u0441\u0442\u0440\u0430\u0446\u0438\u044f/"
	    u8"\u0444\u043e\u0442\u043e\u0433\u0430\u043b\u0435\u0440\u0435\u044f/"
	    u8"\u0432\u0456\u0434\u0435\u043e/zdj\u0119cie/zdj\u0119cia/fot/"
	    u8"galeria/\u017ar\u00f3d\u0142o/zdroj/fotografie/fotogalerie/"
	    u8"ilustra\u010dn\u00ed" },
	{ WCI_WORD_PHOTO, /* others */
	    u8"foto\u011fraf/g\u00f6rsel/\u1ea3nh/\u56fe/\u56fe\u7247/"
	    u8"\u56fe\u6e90/\u4f9b\u56fe/\u6444/\u8d44\u6599\u56fe/\u89c6\u9891/"
	    u8"\u5716/\u5716\u7247/\u5f71\u7247/\u5199\u771f/\u753b\u50cf/"
	    u8"\u52d5\u753b/\u64ae\u5f71/\uc0ac\uc9c4/\uc601\uc0c1/"
	    u8"\uc790\ub8cc\uc0ac\uc9c4/\uadf8\ub798\ud53d/"
	    u8"\u0635\u0648\u0631\u0629/\u0635\u0648\u0631/"
	    u8"\u0641\u064a\u062f\u064a\u0648/\u0639\u06a9\u0633/"
	    u8"\u0648\u06cc\u062f\u06cc\u0648/\u062a\u0635\u0648\u06cc\u0631/"
	    u8"\u03c6\u03c9\u03c4\u03bf\u03b3\u03c1\u03b1\u03c6\u03af\u03b1/"
	    u8"\u03c6\u03c9\u03c4\u03bf\u03b3\u03c1\u03b1\u03c6\u03af\u03b5\u03c2/"
	    u8"\u03b2\u03af\u03bd\u03c4\u03b5\u03bf/fot\u00f3/vide\u00f3/"
	    u8"\u092b\u094b\u091f\u094b" },
	{ WCI_WORD_LEGAL, /* English */
	    u8"copyright/all rights reserved/rights reserved/terms of use/"
	    u8"terms of service/terms and conditions/terms conditions/terms/"
	    u8"privacy policy/privacy/privacy notice/privacy settings/cookie/"
	    u8"cookies/cookie policy/cookie settings/accept cookies/accept all/"
	    u8"consent/disclaimer/legal/legal notice/do not sell/"
	    u8"do not sell my personal information/your privacy choices/"
	    u8"accessibility/contact us/contact/about us/about/advertise/"
	    u8"advertise with us/careers/jobs/sitemap/site map/site index/"
	    u8"imprint/corrections/ethics policy/help/faq/feedback/"
	    u8"material may not be published/may not be reproduced/redistributed/"
	    u8"ad choices/adchoices/powered by/reprints/permissions/"
	    u8"customer service/customer support/trademark/registered trademark/"
	    u8"llc/inc/ltd/company information/press room/masthead/"
	    u8"manage preferences/this site uses/we use cookies/recaptcha/"
	    u8"legitimate interest/report a typo/report an error/licensing" },
	{ WCI_WORD_LEGAL, /* German */
	    u8"impressum/datenschutz/datenschutzerkl\u00e4rung/agb/"
	    u8"nutzungsbedingungen/kontakt/mediadaten/alle rechte vorbehalten/"
	    u8"urheberrecht/haftungsausschluss/cookie einstellungen/"
	    u8"nutzungsbasierte werbung/barrierefreiheit/\u00fcber uns/karriere/"
	    u8"hilfe/widerruf/werben/akzeptieren/zustimmen/einwilligung/"
	    u8"privatsph\u00e4re" },
	{ WCI_WORD_LEGAL, /* French */
	    u8"mentions l\u00e9gales/politique de confidentialit\u00e9/"
	    u8"confidentialit\u00e9/cgu/cgv/tous droits r\u00e9serv\u00e9s/"
	    u8"conditions g\u00e9n\u00e9rales/donn\u00e9es personnelles/"
	    u8"contactez nous/qui sommes nous/g\u00e9rer mes cookies/"
	    u8"plan du site/publicit\u00e9/\u00e0 propos/accepter/"
	    u8"conditions d utilisation" },
	{ WCI_WORD_LEGAL, /* Spanish */
	    u8"aviso legal/pol\u00edtica de privacidad/privacidad/"
	    u8"pol\u00edtica de cookies/todos los derechos reservados/"
	    u8"t\u00e9rminos y condiciones/condiciones de uso/contacto/"
	    u8"cont\u00e1ctanos/qui\u00e9nes somos/publicidad/aceptar/"
	    u8"derechos reservados/acerca de/mapa del sitio" },
	{ WCI_WORD_LEGAL, /* Italian */
	    u8"note legali/informativa privacy/tutti i diritti riservati/"
	    u8"riproduzione riservata/contatti/chi siamo/pubblicit\u00e0/"
	    u8"informativa/redazione/condizioni d uso/accetta/partita iva/p iva" },
	{ WCI_WORD_LEGAL, /* Portuguese */
	    u8"pol\u00edtica de privacidade/privacidade/termos de uso/"
	    u8"todos os direitos reservados/direitos reservados/contato/contacto/"
	    u8"quem somos/anuncie/fale conosco/expediente/sobre n\u00f3s/aceitar" },
	{ WCI_WORD_LEGAL, /* Dutch and Nordic */
	    u8"algemene voorwaarden/privacybeleid/privacyverklaring/cookiebeleid/"
	    u8"over ons/adverteren/auteursrecht/om oss/personvern/"
	    u8"integritetspolicy/kontakta oss/annonsera/kontakt oss/om os/"
	    u8"privatlivspolitik/tietosuoja/k\u00e4ytt\u00f6ehdot/yhteystiedot/"
	    u8"ansvarlig redakt\u00f8r/ansvarig utgivare" },
	{ WCI_WORD_LEGAL, /* Slavic */
	    u8"\u0432\u0441\u0435 \u043f\u0440\u0430\u0432\u0430 \u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b/"
	    u8"\u043f\u0440\u0430\u0432\u0430 \u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b/"
	    u8"\u043f\u043e\u043b\u0438\u0442\u0438\u043a\u0430 \u043a\u043e\u043d\u0444\u0438\u0434\u0435\u043d\u0446\u0438\u0430\u043b\u044c\u043d\u043e\u0441\u0442\u0438/"
	    u8"\u043f\u043e\u043b\u044c\u0437\u043e\u0432\u0430\u0442\u0435\u043b\u044c\u0441\u043a\u043e\u0435 \u0441\u043e\u0433\u043b\u0430\u0448\u0435\u043d\u0438\u0435/"
	    u8"\u043a\u043e\u043d\u0442\u0430\u043a\u0442\u044b/"
	    u8"\u043e \u043d\u0430\u0441/"
	    u8"\u043e \u043f\u0440\u043e\u0435\u043a\u0442\u0435/"
	    u8"\u0440\u0435\u043a\u043b\u0430\u043c\u0430 \u043d\u0430 \u0441\u0430\u0439\u0442\u0435/"
	    u8"\u043f\u0440\u0430\u0432\u0438\u043b\u0430/"
	    u8"\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044f/"
	    u8"\u043e\u0431\u0440\u0430\u0442\u043d\u0430\u044f \u0441\u0432\u044f\u0437\u044c/"
	    u8"\u0443\u0441\u0456 \u043f\u0440\u0430\u0432\u0430 \u0437\u0430\u0445\u0438\u0449\u0435\u043d\u043e/"
	    u8"\u043f\u0440\u043e \u043d\u0430\u0441/"
	    u8"\u043a\u043e\u043d\u0442\u0430\u043a\u0442\u0438/"
	    u8"polityka prywatno\u015bci/regulamin/kontakt/o nas/reklama/"
	    u8"wszelkie prawa zastrze\u017cone/redakcja/"
	    u8"v\u0161echna pr\u00e1va vyhrazena/"
	    u8"ochrana osobn\u00edch \u00fadaj\u016f/kontakty/inzerce/o n\u00e1s/"
	    u8"zasady" },
	{ WCI_WORD_LEGAL, /* others */
	    u8"t\u00fcm haklar\u0131 sakl\u0131d\u0131r/gizlilik/"
	    u8"hakk\u0131m\u0131zda/ileti\u015fim/k\u00fcnye/kebijakan privasi/"
	    u8"tentang kami/hubungi kami/pedoman media siber/b\u1ea3n quy\u1ec1n/"
	    u8"li\u00ean h\u1ec7/\u7248\u6743\u6240\u6709/\u7248\u6743/"
	    u8"\u9690\u79c1\u653f\u7b56/\u5173\u4e8e\u6211\u4eec/"
	    u8"\u8054\u7cfb\u6211\u4eec/\u514d\u8d23\u58f0\u660e/"
	    u8"\u7248\u6b0a\u6240\u6709/\u8457\u4f5c\u6b0a/\u96b1\u79c1\u6b0a/"
	    u8"\u95dc\u65bc\u6211\u5011/\u806f\u7d61\u6211\u5011/\u5907\u6848/"
	    u8"\u5907\u6848\u53f7/\u516c\u7f51\u5b89\u5907/"
	    u8"\u5229\u7528\u898f\u7d04/"
	    u8"\u30d7\u30e9\u30a4\u30d0\u30b7\u30fc\u30dd\u30ea\u30b7\u30fc/"
	    u8"\u304a\u554f\u3044\u5408\u308f\u305b/\u4f1a\u793e\u6982\u8981/"
	    u8"\u7121\u65ad\u8ee2\u8f09/\u8457\u4f5c\u6a29/"
	    u8"\uac1c\uc778\uc815\ubcf4\ucc98\ub9ac\ubc29\uce68/"
	    u8"\uc774\uc6a9\uc57d\uad00/\uc800\uc791\uad8c\uc790/"
	    u8"\ubb34\ub2e8\uc804\uc7ac/\uc7ac\ubc30\ud3ec \uae08\uc9c0/"
	    u8"\ud68c\uc0ac\uc18c\uac1c/\uad11\uace0\ubb38\uc758/"
	    u8"\u062c\u0645\u064a\u0639 \u0627\u0644\u062d\u0642\u0648\u0642 \u0645\u062d\u0641\u0648\u0638\u0629/"
	    u8"\u0633\u064a\u0627\u0633\u0629 \u0627\u0644\u062e\u0635\u0648\u0635\u064a\u0629/"
	    u8"\u0645\u0646 \u0646\u062d\u0646/"
	    u8"\u0627\u062a\u0635\u0644 \u0628\u0646\u0627/"
	    u8"\u06a9\u0644\u06cc\u0647 \u062d\u0642\u0648\u0642/"
	    u8"\u062a\u0645\u0627\u0645\u06cc \u062d\u0642\u0648\u0642/"
	    u8"\u062a\u0645\u0627\u0633 \u0628\u0627 \u0645\u0627/"
	    u8"\u062f\u0631\u0628\u0627\u0631\u0647 \u0645\u0627/"
	    u8"\u03cc\u03c1\u03bf\u03b9 \u03c7\u03c1\u03ae\u03c3\u03b7\u03c2/"
	    u8"\u03b5\u03c0\u03b9\u03ba\u03bf\u03b9\u03bd\u03c9\u03bd\u03af\u03b1/"
	    u8"\u03c0\u03bf\u03bb\u03b9\u03c4\u03b9\u03ba\u03ae \u03b1\u03c0\u03bf\u03c1\u03c1\u03ae\u03c4\u03bf\u03c5/"
	    u8"adatv\u00e9delem/impresszum/kapcsolat/"
	    u8"politica de confiden\u021bialitate/termeni \u0219i condi\u021bii" },
	{ WCI_WORD_COMMENT, /* English */
	    u8"comment/comments/reply/replies/leave a reply/leave a comment/"
	    u8"post a comment/add a comment/add comment/write a comment/"
	    u8"join the conversation/join the discussion/view comments/"
	    u8"show comments/hide comments/comments are closed/"
	    u8"be the first to comment/no comments/report abuse/report comment/"
	    u8"your comment/your email address will not be published/"
	    u8"conversation/discussion/upvote/downvote/disqus/commenting/"
	    u8"commenters/logged in to comment/to post a comment/moderated/"
	    u8"community guidelines/sort by/oldest/newest/livefyre/"
	    u8"facebook comments/flag/required fields are marked/permalink" },
	{ WCI_WORD_COMMENT, /* German */
	    u8"kommentar/kommentare/kommentieren/antworten/kommentar schreiben/"
	    u8"kommentar verfassen/melden/diskutieren/leserkommentare/netiquette/"
	    u8"forum/leserbrief/diskussion" },
	{ WCI_WORD_COMMENT, /* French */
	    u8"commentaire/commentaires/commenter/r\u00e9pondre/"
	    u8"laisser un commentaire/r\u00e9agissez/signaler/"
	    u8"poster un commentaire/r\u00e9actions/ajouter un commentaire/"
	    u8"signaler un abus" },
	{ WCI_WORD_COMMENT, /* Spanish */
	    u8"comentario/comentarios/comentar/responder/deja un comentario/"
	    u8"deja una respuesta/dejar un comentario/denunciar/reportar/"
	    u8"escribe un comentario" },
	{ WCI_WORD_COMMENT, /* Italian */
	    u8"commento/commenti/commenta/rispondi/lascia un commento/segnala" },
	{ WCI_WORD_COMMENT, /* Portuguese */
	    u8"coment\u00e1rio/coment\u00e1rios/comentar/responder/"
	    u8"deixe um coment\u00e1rio/deixe uma resposta/"
	    u8"deixe seu coment\u00e1rio/denuncie" },
	{ WCI_WORD_COMMENT, /* Dutch and Nordic */
	    u8"reactie/reacties/reageer/reageren/geef een reactie/"
	    u8"plaats een reactie/kommentar/kommentarer/svara/svar/"
	    u8"skriv en kommentar/legg igjen en kommentar/kommentoi/kommentit/"
	    u8"vastaa/l\u00e4mna ett svar" },
	{ WCI_WORD_COMMENT, /* Slavic */
	    u8"\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439/"
	    u8"\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0438/"
	    u8"\u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0435\u0432/"
	    u8"\u043e\u0442\u0432\u0435\u0442\u0438\u0442\u044c/"
	    u8"\u043e\u0441\u0442\u0430\u0432\u0438\u0442\u044c \u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439/"
	    u8"\u043d\u0430\u043f\u0438\u0441\u0430\u0442\u044c \u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439/"
	    u8"\u0434\u043e\u0431\u0430\u0432\u0438\u0442\u044c \u043a\u043e\u043c\u043c\u0435\u043d\u0442\u0430\u0440\u0438\u0439/"
	    u8"\u043e\u0431\u0441\u0443\u0436\u0434\u0435\u043d\u0438\u0435/"
	    u8"\u043e\u0431\u0441\u0443\u0434\u0438\u0442\u044c/"
	    u8"\u043f\u043e\u0436\u0430\u043b\u043e\u0432\u0430\u0442\u044c\u0441\u044f/"
	    u8"\u043a\u043e\u043c\u0435\u043d\u0442\u0430\u0440/"
	    u8"\u043a\u043e\u043c\u0435\u043d\u0442\u0430\u0440\u0456/"
	    u8"\u0432\u0456\u0434\u043f\u043e\u0432\u0456\u0441\u0442\u0438/"
	    u8"komentarz/komentarze/komentarzy/odpowiedz/dodaj komentarz/"
	    u8"skomentuj/koment\u00e1\u0159/koment\u00e1\u0159e/"
	    u8"odpov\u011bd\u011bt/diskuse/p\u0159idat koment\u00e1\u0159" },
	{ WCI_WORD_COMMENT, /* others */
	    u8"yorum/yorumlar/yorum yap/yan\u0131tla/cevapla/komentar/balas/"
	    u8"tinggalkan balasan/b\u00ecnh lu\u1eadn/\u00fd ki\u1ebfn/"
	    u8"tr\u1ea3 l\u1eddi/\u8bc4\u8bba/\u53d1\u8868\u8bc4\u8bba/"
	    u8"\u7f51\u53cb\u8bc4\u8bba/\u8ddf\u5e16/\u56de\u590d/\u7559\u8a00/"
	    u8"\u8a55\u8ad6/\u7559\u8a00\u677f/\u30b3\u30e1\u30f3\u30c8/"
	    u8"\u30b3\u30e1\u30f3\u30c8\u3092\u6b8b\u3059/\u8fd4\u4fe1/"
	    u8"\ub313\uae00/\ub2f5\uae00/\uc758\uacac/"
	    u8"\u0627\u0644\u062a\u0639\u0644\u064a\u0642\u0627\u062a/"
	    u8"\u062a\u0639\u0644\u064a\u0642/"
	    u8"\u062a\u0639\u0644\u064a\u0642\u0627\u062a/"
	    u8"\u0627\u062a\u0631\u0643 \u062a\u0639\u0644\u064a\u0642\u0627/"
	    u8"\u0627\u062a\u0631\u0643 \u0631\u062f\u0627/"
	    u8"\u0646\u0638\u0631\u0627\u062a/\u0646\u0638\u0631/"
	    u8"\u0627\u0631\u0633\u0627\u0644 \u0646\u0638\u0631/"
	    u8"\u062f\u06cc\u062f\u06af\u0627\u0647/\u067e\u0627\u0633\u062e/"
	    u8"\u062a\u0628\u0635\u0631\u06c1/"
	    u8"\u03c3\u03c7\u03cc\u03bb\u03b9\u03b1/"
	    u8"\u03c3\u03c7\u03cc\u03bb\u03b9\u03bf/hozz\u00e1sz\u00f3l\u00e1s/"
	    u8"hozz\u00e1sz\u00f3l\u00e1sok/comentarii/comentariu/"
	    u8"las\u0103 un comentariu/\u091f\u093f\u092a\u094d\u092a\u0923\u0940" },
	{ WCI_WORD_DATE, /* English */
	    u8"january/february/march/april/may/june/july/august/september/"
	    u8"october/november/december/jan/feb/mar/apr/jun/jul/aug/sep/sept/"
	    u8"oct/nov/dec/monday/tuesday/wednesday/thursday/friday/saturday/"
	    u8"sunday/mon/tue/wed/thu/fri/sat/sun/published/posted/updated/"
	    u8"last updated/last modified/first published/originally published/"
	    u8"ago/hours ago/hour ago/minutes ago/mins ago/days ago/day ago/am/"
	    u8"pm/a m/p m/est/edt/pst/pdt/gmt/utc/et/bst/cest/cet/min read/"
	    u8"minute read/minutes read/mins read/reading time/modified/date/"
	    u8"today/yesterday/created" },
	{ WCI_WORD_DATE, /* German */
	    u8"januar/februar/m\u00e4rz/mai/juni/juli/oktober/dezember/montag/"
	    u8"dienstag/mittwoch/donnerstag/freitag/samstag/sonnabend/sonntag/"
	    u8"uhr/ver\u00f6ffentlicht/aktualisiert/stand/erstellt/vor stunden/"
	    u8"lesezeit/minuten lesezeit/min lesezeit/zuletzt aktualisiert/"
	    u8"j\u00e4nner/heute/gestern" },
	{ WCI_WORD_DATE, /* French */
	    u8"janvier/f\u00e9vrier/mars/avril/mai/juin/juillet/ao\u00fbt/"
	    u8"septembre/octobre/novembre/d\u00e9cembre/lundi/mardi/mercredi/"
	    u8"jeudi/vendredi/samedi/dimanche/publi\u00e9/publi\u00e9 le/"
	    u8"mis \u00e0 jour/mis \u00e0 jour le/temps de lecture/modifi\u00e9/"
	    u8"il y a" },
	{ WCI_WORD_DATE, /* Spanish */
	    u8"enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/"
	    u8"octubre/noviembre/diciembre/lunes/martes/mi\u00e9rcoles/jueves/"
	    u8"viernes/s\u00e1bado/domingo/publicado/actualizado/hace/fecha/"
	    u8"horas/min de lectura/actualizada/publicada" },
	{ WCI_WORD_DATE, /* Italian */
	    u8"gennaio/febbraio/aprile/maggio/giugno/luglio/settembre/ottobre/"
	    u8"dicembre/luned\u00ec/marted\u00ec/mercoled\u00ec/gioved\u00ec/"
	    u8"venerd\u00ec/sabato/domenica/pubblicato/aggiornato/"
	    u8"ultimo aggiornamento/ore/minuti di lettura" },
	{ WCI_WORD_DATE, /* Portuguese */
	    u8"janeiro/fevereiro/mar\u00e7o/maio/junho/julho/setembro/outubro/"
	    u8"novembro/dezembro/segunda feira/ter\u00e7a feira/quarta feira/"
	    u8"quinta feira/sexta feira/atualizado em/publicado em/atualizado/"
	    u8"atualizada/h\u00e1 horas" },
	{ WCI_WORD_DATE, /* Dutch and Nordic */
	    u8"januari/februari/maart/mei/augustus/maandag/dinsdag/woensdag/"
	    u8"donderdag/vrijdag/zaterdag/zondag/gepubliceerd/bijgewerkt/"
	    u8"laatste update/publicerad/uppdaterad/publisert/oppdatert/"
	    u8"opdateret/publiceret/julkaistu/p\u00e4ivitetty/m\u00e5ndag/tisdag/"
	    u8"onsdag/torsdag/fredag/l\u00f6rdag/s\u00f6ndag/mandag/tirsdag/"
	    u8"l\u00f8rdag/s\u00f8ndag/kl/klo/tammikuuta/januar" },
	{ WCI_WORD_DATE, /* Slavic */
	    u8"\u044f\u043d\u0432\u0430\u0440\u044f/"
	    u8"\u0444\u0435\u0432\u0440\u0430\u043b\u044f/"
	    u8"\u043c\u0430\u0440\u0442\u0430/"
	    u8"\u0430\u043f\u0440\u0435\u043b\u044f/\u043c\u0430\u044f/"
	    u8"\u0438\u044e\u043d\u044f/\u0438\u044e\u043b\u044f/"
	    u8"\u0430\u0432\u0433\u0443\u0441\u0442\u0430/"
	    u8"\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f/"
	    u8"\u043e\u043a\u0442\u044f\u0431\u0440\u044f/"
	    u8"\u043d\u043e\u044f\u0431\u0440\u044f/"
	    u8"\u0434\u0435\u043a\u0430\u0431\u0440\u044f/"
	    u8"\u043f\u043e\u043d\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a/"
	    u8"\u0432\u0442\u043e\u0440\u043d\u0438\u043a/"
	    u8"\u0441\u0440\u0435\u0434\u0430/"
	    u8"\u0447\u0435\u0442\u0432\u0435\u0440\u0433/"
	    u8"\u043f\u044f\u0442\u043d\u0438\u0446\u0430/"
	    u8"\u0441\u0443\u0431\u0431\u043e\u0442\u0430/"
	    u8"\u0432\u043e\u0441\u043a\u0440\u0435\u0441\u0435\u043d\u044c\u0435/"
	    u8"\u043e\u043f\u0443\u0431\u043b\u0438\u043a\u043e\u0432\u0430\u043d\u043e/"
	    u8"\u043e\u0431\u043d\u043e\u0432\u043b\u0435\u043d\u043e/"
	    u8"\u0441\u0435\u0433\u043e\u0434\u043d\u044f/"
	    u8"\u0432\u0447\u0435\u0440\u0430/\u043d\u0430\u0437\u0430\u0434/"
	    u8"\u043c\u0441\u043a/"
	    u8"\u0447\u0430\u0441 \u043d\u0430\u0437\u0430\u0434/"
	    u8"\u0441\u0456\u0447\u043d\u044f/"
	    u8"\u043b\u044e\u0442\u043e\u0433\u043e/"
	    u8"\u0431\u0435\u0440\u0435\u0437\u043d\u044f/"
	    u8"\u043a\u0432\u0456\u0442\u043d\u044f/"
	    u8"\u0442\u0440\u0430\u0432\u043d\u044f/"
	    u8"\u0447\u0435\u0440\u0432\u043d\u044f/"
	    u8"\u043b\u0438\u043f\u043d\u044f/"
	    u8"\u0441\u0435\u0440\u043f\u043d\u044f/"
	    u8"\u0432\u0435\u0440\u0435\u0441\u043d\u044f/"
	    u8"\u0436\u043e\u0432\u0442\u043d\u044f/"
	    u8"\u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430/"
	    u8"\u0433\u0440\u0443\u0434\u043d\u044f/stycznia/lutego/marca/"
	    u8"kwietnia/maja/czerwca/lipca/sierpnia/wrze\u015bnia/"
	    u8"pa\u017adziernika/listopada/grudnia/opublikowano/aktualizacja/"
	    u8"poniedzia\u0142ek/wtorek/\u015broda/czwartek/pi\u0105tek/"
	    u8"niedziela/godz/data publikacji/aktualizov\u00e1no/"
	    u8"publikov\u00e1no/ledna/\u00fanora/b\u0159ezna/dubna/kv\u011btna/"
	    u8"\u010dervna/\u010dervence/srpna/z\u00e1\u0159\u00ed/"
	    u8"\u0159\u00edjna/prosince" },
	{ WCI_WORD_DATE, /* others */
	    u8"ocak/\u015fubat/mart/nisan/may\u0131s/haziran/temmuz/a\u011fustos/"
	    u8"eyl\u00fcl/ekim/kas\u0131m/aral\u0131k/g\u00fcncelleme/"
	    u8"yay\u0131nlanma/jam lalu/senin/selasa/rabu/kamis/jumat/sabtu/"
	    u8"minggu/wib/ng\u00e0y/th\u00e1ng/gi\u1edd tr\u01b0\u1edbc/\u5e74/"
	    u8"\u6708/\u65e5/\u65f6\u95f4/\u53d1\u5e03\u65f6\u95f4/"
	    u8"\u66f4\u65b0\u65f6\u95f4/\u53d1\u5e03/\u66f4\u65b0/\u516c\u958b/"
	    u8"\u5c0f\u65f6\u524d/\u6642\u9593\u524d/\u5206\u524d/\uc785\ub825/"
	    u8"\uc218\uc815/\ub4f1\ub85d/\uc2b9\uc778/\uc624\uc804/\uc624\ud6c4/"
	    u8"\u064a\u0646\u0627\u064a\u0631/"
	    u8"\u0641\u0628\u0631\u0627\u064a\u0631/\u0645\u0627\u0631\u0633/"
	    u8"\u0623\u0628\u0631\u064a\u0644/\u0645\u0627\u064a\u0648/"
	    u8"\u064a\u0648\u0646\u064a\u0648/\u064a\u0648\u0644\u064a\u0648/"
	    u8"\u0623\u063a\u0633\u0637\u0633/"
	    u8"\u0633\u0628\u062a\u0645\u0628\u0631/"
	    u8"\u0623\u0643\u062a\u0648\u0628\u0631/"
	    u8"\u0646\u0648\u0641\u0645\u0628\u0631/"
	    u8"\u062f\u064a\u0633\u0645\u0628\u0631/"
	    u8"\u0622\u062e\u0631 \u062a\u062d\u062f\u064a\u062b/"
	    u8"\u062a\u0627\u0631\u064a\u062e \u0627\u0644\u0646\u0634\u0631/"
	    u8"\u0646\u0634\u0631/\u0645\u0646\u0630/"
	    u8"\u062a\u0627\u0631\u06cc\u062e \u0627\u0646\u062a\u0634\u0627\u0631/"
	    u8"\u0633\u0627\u0639\u062a/"
	    u8"\u03b4\u03b7\u03bc\u03bf\u03c3\u03af\u03b5\u03c5\u03c3\u03b7/"
	    u8"\u03b5\u03bd\u03b7\u03bc\u03ad\u03c1\u03c9\u03c3\u03b7/"
	    u8"\u03c4\u03b5\u03bb\u03b5\u03c5\u03c4\u03b1\u03af\u03b1 \u03b5\u03bd\u03b7\u03bc\u03ad\u03c1\u03c9\u03c3\u03b7/"
	    u8"\u03b9\u03b1\u03bd\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5/"
	    u8"\u03c6\u03b5\u03b2\u03c1\u03bf\u03c5\u03b1\u03c1\u03af\u03bf\u03c5/"
	    u8"\u03bc\u03b1\u03c1\u03c4\u03af\u03bf\u03c5/"
	    u8"\u03b1\u03c0\u03c1\u03b9\u03bb\u03af\u03bf\u03c5/"
	    u8"\u03bc\u03b1\u0390\u03bf\u03c5/"
	    u8"\u03b9\u03bf\u03c5\u03bd\u03af\u03bf\u03c5/"
	    u8"\u03b9\u03bf\u03c5\u03bb\u03af\u03bf\u03c5/"
	    u8"\u03b1\u03c5\u03b3\u03bf\u03cd\u03c3\u03c4\u03bf\u03c5/"
	    u8"\u03c3\u03b5\u03c0\u03c4\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5/"
	    u8"\u03bf\u03ba\u03c4\u03c9\u03b2\u03c1\u03af\u03bf\u03c5/"
	    u8"\u03bd\u03bf\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5/"
	    u8"\u03b4\u03b5\u03ba\u03b5\u03bc\u03b2\u03c1\u03af\u03bf\u03c5/"
	    u8"publicat" },
	{ WCI_WORD_BYLINE, /* English */
	    u8"by/author/authors/written by/reporter/reporters/correspondent/"
	    u8"staff writer/staff/editor/edited by/reporting by/writing by/"
	    u8"contributor/contributors/columnist/associated press/reuters/ap/"
	    u8"afp/upi/the associated press/bloomberg/story by/byline/special to/"
	    u8"about the author/additional reporting by/news desk/newsroom/"
	    u8"senior writer/wire reports/bureau/posts by/articles by/"
	    u8"view all posts by/follow on twitter/contributed to this report/"
	    u8"can be reached at" },
	{ WCI_WORD_BYLINE, /* German */
	    u8"von/autor/autorin/redakteur/redakteurin/dpa/korrespondent/"
	    u8"reporter/redaktion/verfasst von/ein artikel von/apa/sda/afp/"
	    u8"zum autor/\u00fcber den autor" },
	{ WCI_WORD_BYLINE, /* French */
	    u8"par/auteur/r\u00e9daction/journaliste/avec afp/avec reuters/"
	    u8"correspondant/la r\u00e9daction/propos recueillis par/"
	    u8"envoy\u00e9 sp\u00e9cial" },
	{ WCI_WORD_BYLINE, /* Spanish */
	    u8"por/autor/autora/redacci\u00f3n/agencias/agencia/efe/corresponsal/"
	    u8"europa press/periodista/escrito por" },
	{ WCI_WORD_BYLINE, /* Italian */
	    u8"di/a cura di/redazione/autore/ansa/adnkronos/giornalista" },
	{ WCI_WORD_BYLINE, /* Portuguese */
	    u8"por/autor/reda\u00e7\u00e3o/ag\u00eancia/lusa/"
	    u8"da reda\u00e7\u00e3o/jornalista/ag\u00eancia brasil/"
	    u8"estad\u00e3o conte\u00fado" },
	{ WCI_WORD_BYLINE, /* Dutch and Nordic */
	    u8"door/redactie/auteur/anp/belga/verslaggever/av/text/journalist/"
	    u8"ntb/tt/ritzau/stt/toimittaja/af/skrevet av" },
	{ WCI_WORD_BYLINE, /* Slavic */
	    u8"\u0430\u0432\u0442\u043e\u0440/"
	    u8"\u043a\u043e\u0440\u0440\u0435\u0441\u043f\u043e\u043d\u0434\u0435\u043d\u0442/"
	    u8"\u0440\u0435\u0434\u0430\u043a\u0442\u043e\u0440/"
	    u8"\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a/"
	    u8"\u0442\u0430\u0441\u0441/"
	    u8"\u0440\u0438\u0430 \u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u0438\u043d\u0442\u0435\u0440\u0444\u0430\u043a\u0441/"
	    u8"\u0442\u0435\u043a\u0441\u0442/"
	    u8"\u0436\u0443\u0440\u043d\u0430\u043b\u0438\u0441\u0442/"
	    u8"\u0434\u0436\u0435\u0440\u0435\u043b\u043e/"
	    u8"\u043a\u043e\u0440\u0435\u0441\u043f\u043e\u043d\u0434\u0435\u043d\u0442/"
	    u8"autor/\u017ar\u00f3d\u0142o/pap/opracowanie/ctk/\u010dtk/zdroj/"
	    u8"redaktor" },
	{ WCI_WORD_BYLINE, /* others */
	    u8"kaynak/muhabir/penulis/editor/reporter/t\u00e1c gi\u1ea3/theo/"
	    u8"\u8bb0\u8005/\u8bb0\u8005\u62a5\u9053/\u8d23\u4efb\u7f16\u8f91/"
	    u8"\u8d23\u7f16/\u7f16\u8f91/\u4f5c\u8005/\u6765\u6e90/"
	    u8"\u65b0\u534e\u793e/\u4e2d\u65b0\u793e/\u8a18\u8005/\u7de8\u8f2f/"
	    u8"\u8cac\u4efb\u7de8\u8f2f/\u4e2d\u592e\u793e/\u57f7\u7b46/"
	    u8"\u5171\u540c\u901a\u4fe1/\u6642\u4e8b\u901a\u4fe1/\uae30\uc790/"
	    u8"\ud2b9\ud30c\uc6d0/\uc575\ucee4/\uc5f0\ud569\ub274\uc2a4/"
	    u8"\u0643\u062a\u0628/\u0643\u062a\u0628\u062a/"
	    u8"\u0627\u0644\u0645\u0635\u062f\u0631/"
	    u8"\u0627\u0644\u0643\u0627\u062a\u0628/\u0645\u062d\u0631\u0631/"
	    u8"\u0645\u0646\u0628\u0639/"
	    u8"\u0646\u0648\u06cc\u0633\u0646\u062f\u0647/"
	    u8"\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc/"
	    u8"\u03c3\u03c5\u03bd\u03c4\u03ac\u03ba\u03c4\u03b7\u03c2/"
	    u8"\u03c0\u03b7\u03b3\u03ae/szerz\u0151/forr\u00e1s/autor/sursa/mti" },
	{ WCI_WORD_MENU, /* English */
	    u8"home/menu/search/skip to content/skip to main content/"
	    u8"skip to main/skip navigation/skip to/next/previous/prev/"
	    u8"back to top/back to/top/sections/news/politics/sports/sport/"
	    u8"business/entertainment/weather/obituaries/classifieds/opinion/"
	    u8"opinions/lifestyle/life/local/world/national/nation/us/u s/health/"
	    u8"science/tech/technology/culture/travel/food/style/arts/education/"
	    u8"money/markets/real estate/autos/cars/shop/store/events/calendar/"
	    u8"radio/tv/podcasts/podcast/blog/blogs/live/crime/football/soccer/"
	    u8"basketball/baseball/nfl/nba/mlb/nhl/ncaa/golf/tennis/cricket/"
	    u8"racing/horoscopes/crossword/puzzles/games/comics/magazine/archive/"
	    u8"archives/more/close/open/toggle navigation/toggle menu/main menu/"
	    u8"navigation/breadcrumb/breadcrumbs/you are here/go to/all/"
	    u8"categories/category/products/services/solutions/resources/pricing/"
	    u8"features/edition/international/americas/europe/asia/africa/"
	    u8"middle east/environment/climate/celebrity/movies/music/books/"
	    u8"theater/dining/submit/expand/collapse/page/mobile apps/apps/"
	    u8"home page/homepage/cart/checkout/filter/login register/"
	    u8"main content/table of contents/contents/on this page/jump to/"
	    u8"in this article" },
	{ WCI_WORD_MENU, /* German */
	    u8"startseite/men\u00fc/suche/suchen/zum inhalt springen/nachrichten/"
	    u8"politik/wirtschaft/kultur/panorama/wissen/wetter/regional/lokales/"
	    u8"digital/gesundheit/reise/auto/immobilien/stellenmarkt/"
	    u8"fu\u00dfball/bundesliga/unterhaltung/meinung/finanzen/ressorts/"
	    u8"zur\u00fcck/weiter/schlie\u00dfen/nach oben/mediathek/themen/"
	    u8"inland/ausland/sportarten/anzeigen/ratgeber/leben/netzwelt/"
	    u8"wissenschaft/service/inhalt/mehr/\u00fcbersicht/rubriken/"
	    u8"inhaltsverzeichnis/zur startseite" },
	{ WCI_WORD_MENU, /* French */
	    u8"accueil/rechercher/recherche/aller au contenu/actualit\u00e9s/"
	    u8"actualit\u00e9/politique/\u00e9conomie/soci\u00e9t\u00e9/monde/"
	    u8"sant\u00e9/sciences/m\u00e9t\u00e9o/voyage/cin\u00e9ma/musique/"
	    u8"livres/mode/opinions/faits divers/rubriques/suivant/"
	    u8"pr\u00e9c\u00e9dent/retour/haut de page/fermer/emploi/immobilier/"
	    u8"r\u00e9gions/sommaire/cat\u00e9gories" },
	{ WCI_WORD_MENU, /* Spanish */
	    u8"inicio/portada/buscar/men\u00fa/ir al contenido/noticias/"
	    u8"pol\u00edtica/econom\u00eda/deportes/sociedad/mundo/internacional/"
	    u8"nacional/salud/ciencia/tecnolog\u00eda/opini\u00f3n/"
	    u8"espect\u00e1culos/entretenimiento/sucesos/f\u00fatbol/cerrar/"
	    u8"siguiente/anterior/secciones/tiempo/viajes/gente/\u00faltima hora/"
	    u8"en vivo/categor\u00edas" },
	{ WCI_WORD_MENU, /* Italian */
	    u8"cerca/menu/vai al contenuto/notizie/cronaca/politica/economia/"
	    u8"esteri/mondo/spettacoli/cultura/salute/scienza/tecnologia/calcio/"
	    u8"meteo/viaggi/motori/regioni/opinioni/indietro/avanti/chiudi/"
	    u8"ultima ora/sezioni" },
	{ WCI_WORD_MENU, /* Portuguese */
	    u8"in\u00edcio/p\u00e1gina inicial/pesquisar/buscar/"
	    u8"pular para o conte\u00fado/pol\u00edtica/economia/esportes/"
	    u8"desporto/mundo/brasil/cultura/sa\u00fade/ci\u00eancia/tecnologia/"
	    u8"opini\u00e3o/entretenimento/futebol/fechar/pr\u00f3ximo/anterior/"
	    u8"categorias/ao vivo/cidades" },
	{ WCI_WORD_MENU, /* Dutch and Nordic */
	    u8"zoeken/nieuws/binnenland/buitenland/economie/weer/opinie/sluiten/"
	    u8"volgende/vorige/naar boven/hem/s\u00f6k/nyheter/ekonomi/kultur/"
	    u8"v\u00e4der/st\u00e4ng/till toppen/hjem/s\u00f8k/innenriks/"
	    u8"utenriks/forside/s\u00f8g/nyheder/indland/udland/haku/etusivu/"
	    u8"uutiset/kotimaa/ulkomaat/urheilu/viihde/s\u00e4\u00e4/talous/meny" },
	{ WCI_WORD_MENU, /* Slavic */
	    u8"\u0433\u043b\u0430\u0432\u043d\u0430\u044f/"
	    u8"\u043f\u043e\u0438\u0441\u043a/\u043c\u0435\u043d\u044e/"
	    u8"\u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u043f\u043e\u043b\u0438\u0442\u0438\u043a\u0430/"
	    u8"\u044d\u043a\u043e\u043d\u043e\u043c\u0438\u043a\u0430/"
	    u8"\u043e\u0431\u0449\u0435\u0441\u0442\u0432\u043e/"
	    u8"\u0441\u043f\u043e\u0440\u0442/"
	    u8"\u043a\u0443\u043b\u044c\u0442\u0443\u0440\u0430/"
	    u8"\u0432 \u043c\u0438\u0440\u0435/"
	    u8"\u043f\u0440\u043e\u0438\u0441\u0448\u0435\u0441\u0442\u0432\u0438\u044f/"
	    u8"\u043d\u0430\u0443\u043a\u0430/"
	    u8"\u0442\u0435\u0445\u043d\u043e\u043b\u043e\u0433\u0438\u0438/"
	    u8"\u043f\u043e\u0433\u043e\u0434\u0430/"
	    u8"\u0432\u0438\u0434\u0435\u043e/"
	    u8"\u0437\u0434\u043e\u0440\u043e\u0432\u044c\u0435/"
	    u8"\u0430\u0432\u0442\u043e/"
	    u8"\u043d\u0435\u0434\u0432\u0438\u0436\u0438\u043c\u043e\u0441\u0442\u044c/"
	    u8"\u043c\u043d\u0435\u043d\u0438\u044f/"
	    u8"\u0437\u0430\u043a\u0440\u044b\u0442\u044c/"
	    u8"\u043d\u0430\u0437\u0430\u0434/\u0434\u0430\u043b\u0435\u0435/"
	    u8"\u0432\u0441\u0435 \u043d\u043e\u0432\u043e\u0441\u0442\u0438/"
	    u8"\u0433\u043e\u043b\u043e\u0432\u043d\u0430/"
	    u8"\u043f\u043e\u0448\u0443\u043a/"
	    u8"\u043d\u043e\u0432\u0438\u043d\u0438/"
	    u8"\u043f\u043e\u043b\u0456\u0442\u0438\u043a\u0430/"
	    u8"\u0435\u043a\u043e\u043d\u043e\u043c\u0456\u043a\u0430/"
	    u8"\u0441\u0443\u0441\u043f\u0456\u043b\u044c\u0441\u0442\u0432\u043e/"
	    u8"strona g\u0142\u00f3wna/szukaj/wiadomo\u015bci/kraj/\u015bwiat/"
	    u8"gospodarka/kultura/zdrowie/pogoda/zamknij/nast\u0119pny/poprzedni/"
	    u8"menu/hledat/dom\u016f/zpr\u00e1vy/dom\u00e1c\u00ed/"
	    u8"zahrani\u010dn\u00ed/ekonomika/sport/po\u010das\u00ed/"
	    u8"zav\u0159\u00edt/hlavn\u00ed strana" },
	{ WCI_WORD_MENU, /* others */
	    u8"ana sayfa/anasayfa/arama/g\u00fcndem/ekonomi/spor/d\u00fcnya/"
	    u8"sa\u011fl\u0131k/beranda/cari/berita/nasional/internasional/"
	    u8"olahraga/trang ch\u1ee7/t\u00ecm ki\u1ebfm/tin t\u1ee9c/"
	    u8"th\u1ebf gi\u1edbi/th\u1ec3 thao/\u9996\u9875/\u9996\u9801/"
	    u8"\u641c\u7d22/\u641c\u5c0b/\u65b0\u95fb/\u65b0\u805e/\u56fd\u5185/"
	    u8"\u56fd\u9645/\u8ca1\u7d93/\u8d22\u7ecf/\u4f53\u80b2/\u9ad4\u80b2/"
	    u8"\u5a31\u4e50/\u5a1b\u6a02/\u79d1\u6280/\u793e\u4f1a/\u793e\u6703/"
	    u8"\u519b\u4e8b/\u6559\u80b2/\u6c7d\u8f66/\u623f\u4ea7/\u89c6\u9891/"
	    u8"\u56fe\u7247/\u4e13\u9898/\u5bfc\u822a/\u8fd4\u56de/"
	    u8"\u8fd4\u56de\u9996\u9875/\u8fd4\u56de\u9876\u90e8/\u4e0b\u8f7d/"
	    u8"\u624b\u673a\u7248/\u5ba2\u6237\u7aef/\u30db\u30fc\u30e0/"
	    u8"\u691c\u7d22/\u30e1\u30cb\u30e5\u30fc/\u30cb\u30e5\u30fc\u30b9/"
	    u8"\u7d4c\u6e08/\u653f\u6cbb/\u30b9\u30dd\u30fc\u30c4/\u56fd\u969b/"
	    u8"\u30a8\u30f3\u30bf\u30e1/\u30c8\u30c3\u30d7/\u4e00\u89a7/"
	    u8"\u9589\u3058\u308b/\ud648/\uac80\uc0c9/\uba54\ub274/\ub274\uc2a4/"
	    u8"\uc815\uce58/\uacbd\uc81c/\uc0ac\ud68c/\uc2a4\ud3ec\uce20/"
	    u8"\uc5f0\uc608/\uad6d\uc81c/\ubb38\ud654/\uc804\uccb4\uba54\ub274/"
	    u8"\u0627\u0644\u0631\u0626\u064a\u0633\u064a\u0629/"
	    u8"\u0628\u062d\u062b/\u0623\u062e\u0628\u0627\u0631/"
	    u8"\u0633\u064a\u0627\u0633\u0629/"
	    u8"\u0627\u0642\u062a\u0635\u0627\u062f/"
	    u8"\u0631\u064a\u0627\u0636\u0629/\u062b\u0642\u0627\u0641\u0629/"
	    u8"\u0635\u062d\u0629/"
	    u8"\u0635\u0641\u062d\u0647 \u0627\u0635\u0644\u06cc/"
	    u8"\u062c\u0633\u062a\u062c\u0648/\u0627\u062e\u0628\u0627\u0631/"
	    u8"\u0633\u06cc\u0627\u0633\u06cc/"
	    u8"\u0627\u0642\u062a\u0635\u0627\u062f\u06cc/"
	    u8"\u0648\u0631\u0632\u0634\u06cc/"
	    u8"\u0641\u0631\u0647\u0646\u06af\u06cc/"
	    u8"\u0628\u06cc\u0646 \u0627\u0644\u0645\u0644\u0644/"
	    u8"\u03b1\u03c1\u03c7\u03b9\u03ba\u03ae/"
	    u8"\u03b1\u03bd\u03b1\u03b6\u03ae\u03c4\u03b7\u03c3\u03b7/"
	    u8"\u03c0\u03bf\u03bb\u03b9\u03c4\u03b9\u03ba\u03ae/"
	    u8"\u03bf\u03b9\u03ba\u03bf\u03bd\u03bf\u03bc\u03af\u03b1/"
	    u8"\u03ba\u03cc\u03c3\u03bc\u03bf\u03c2/"
	    u8"\u03b1\u03b8\u03bb\u03b7\u03c4\u03b9\u03ba\u03ac/f\u0151oldal/"
	    u8"keres\u00e9s/belf\u00f6ld/k\u00fclf\u00f6ld/gazdas\u00e1g/"
	    u8"acas\u0103/c\u0103utare/\u0219tiri/\u0939\u094b\u092e/"
	    u8"\u0916\u0947\u0932/\u0926\u0947\u0936/"
	    u8"\u0926\u0941\u0928\u093f\u092f\u093e" },
	{ WCI_WORD_AD, /* English */
	    u8"advertisement/advertisements/advertising/sponsored/"
	    u8"sponsored content/sponsor/sponsored by/promoted/promoted content/"
	    u8"story continues below/article continues below/continue reading/"
	    u8"story continues/continue reading below/"
	    u8"continues after advertisement/scroll to continue/ad/ads/"
	    u8"ad feedback/report this ad/remove ads/affiliate/partner content/"
	    u8"paid post/newsletter promo/read the full story/"
	    u8"content continues below/report ad" },
	{ WCI_WORD_AD, /* German */
	    u8"anzeige/werbung/gesponsert/sponsored post/"
	    u8"artikel wird unterhalb der anzeige/weiter nach der anzeige/"
	    u8"advertorial/verlagsangebot" },
	{ WCI_WORD_AD, /* French */
	    u8"publicit\u00e9/publi r\u00e9dactionnel/sponsoris\u00e9/"
	    u8"contenu sponsoris\u00e9/la suite apr\u00e8s la publicit\u00e9/"
	    u8"la suite apr\u00e8s cette publicit\u00e9" },
	{ WCI_WORD_AD, /* Spanish */
	    u8"publicidad/anuncio/patrocinado/contenido patrocinado/"
	    u8"contin\u00faa leyendo/continuar leyendo" },
	{ WCI_WORD_AD, /* Italian */
	    u8"pubblicit\u00e0/annuncio/sponsorizzato/continua a leggere/"
	    u8"continua dopo la pubblicit\u00e0" },
	{ WCI_WORD_AD, /* Portuguese */
	    u8"publicidade/an\u00fancio/patrocinado/"
	    u8"continua ap\u00f3s a publicidade/continue lendo/"
	    u8"conte\u00fado patrocinado" },
	{ WCI_WORD_AD, /* Dutch and Nordic */
	    u8"advertentie/annons/reklame/annonse/mainos/annonce/"
	    u8"artikkelen fortsetter under annonsen" },
	{ WCI_WORD_AD, /* Slavic */
	    u8"\u0440\u0435\u043a\u043b\u0430\u043c\u0430/"
	    u8"\u043d\u0430 \u043f\u0440\u0430\u0432\u0430\u0445 \u0440\u0435\u043a\u043b\u0430\u043c\u044b/"
	    u8"\u043f\u0430\u0440\u0442\u043d\u0435\u0440\u0441\u043a\u0438\u0439 \u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b/"
	    u8"\u0440\u0435\u043a\u043b\u0430\u043c\u0430 \u043d\u0430/reklama/"
	    u8"materia\u0142 sponsorowany/inzerce/artyku\u0142 sponsorowany" },
	{ WCI_WORD_AD, /* others */
	    u8"reklam/iklan/advertorial/scroll to continue with content/"
	    u8"qu\u1ea3ng c\u00e1o/\u5e7f\u544a/\u5ee3\u544a/\u63a8\u5e7f/"
	    u8"\u5e83\u544a/\uc2a4\ud3f0\uc11c/\uad11\uace0/"
	    u8"\u0625\u0639\u0644\u0627\u0646/"
	    u8"\u0625\u0639\u0644\u0627\u0646\u0627\u062a/"
	    u8"\u062a\u0628\u0644\u06cc\u063a\u0627\u062a/"
	    u8"\u0627\u0634\u062a\u06c1\u0627\u0631/"
	    u8"\u03b4\u03b9\u03b1\u03c6\u03ae\u03bc\u03b9\u03c3\u03b7/"
	    u8"hirdet\u00e9s/publicitate/"
	    u8"\u0935\u093f\u091c\u094d\u091e\u093e\u092a\u0928" },
	{ WCI_WORD_TAGS, /* English */
	    u8"tags/tag/topics/topic/filed under/filed in/tagged/tagged with/"
	    u8"keywords/labels/categories/category/posted in/in this story/"
	    u8"hashtag/more about" },
	{ WCI_WORD_TAGS, /* German */
	    u8"schlagworte/schlagw\u00f6rter/stichworte/themen/thema/kategorien/"
	    u8"kategorie/tags" },
	{ WCI_WORD_TAGS, /* Romance */
	    u8"mots cl\u00e9s/\u00e9tiquettes/sujets/th\u00e8mes/etiquetas/temas/"
	    u8"archivado en/palabras clave/tag/argomenti/categorie/t\u00f3picos/"
	    u8"assuntos/marcadores/categor\u00edas" },
	{ WCI_WORD_TAGS, /* Dutch and Nordic */
	    u8"trefwoorden/onderwerpen/\u00e4mnen/taggar/emner/emneord/aiheet/"
	    u8"avainsanat" },
	{ WCI_WORD_TAGS, /* others */
	    u8"\u0442\u0435\u0433\u0438/\u0442\u044d\u0433\u0438/"
	    u8"\u043a\u043b\u044e\u0447\u0435\u0432\u044b\u0435 \u0441\u043b\u043e\u0432\u0430/"
	    u8"\u0442\u0435\u043c\u044b/\u043c\u0456\u0442\u043a\u0438/tagi/"
	    u8"s\u0142owa kluczowe/tematy/\u0161t\u00edtky/t\u00e9mata/etiketler/"
	    u8"\u6807\u7b7e/\u5173\u952e\u8bcd/\u95dc\u9375\u5b57/\u6a19\u7c64/"
	    u8"\u30bf\u30b0/\u30ad\u30fc\u30ef\u30fc\u30c9/\ud0dc\uadf8/"
	    u8"\ud0a4\uc6cc\ub4dc/\u0627\u0644\u0648\u0633\u0648\u0645/"
	    u8"\u0643\u0644\u0645\u0627\u062a \u0645\u0641\u062a\u0627\u062d\u064a\u0629/"
	    u8"\u0648\u0633\u0648\u0645/"
	    u8"\u0628\u0631\u0686\u0633\u0628 \u0647\u0627/"
	    u8"\u06a9\u0644\u06cc\u062f\u0648\u0627\u0698\u0647/"
	    u8"\u03b5\u03c4\u03b9\u03ba\u03ad\u03c4\u03b5\u03c2/c\u00edmk\u00e9k/"
	    u8"etichete" },
	{ WCI_WORD_CALL, /* English */
	    u8"you/your/we/our/us/click here/click/here/download/free/buy/"
	    u8"buy now/shop now/order/get started/learn more/find out more/try/"
	    u8"call/visit/contact/book/request/demo/discover/explore/save up to/"
	    u8"off/deal/deals/price/sale/coupon/tips/send us/tell us/let us know/"
	    u8"please/get in touch/apply/join/install/start/check out/add to cart" },
	{ WCI_WORD_CALL, /* German */
	    u8"sie/ihre/ihr/wir/unser/unsere/uns/hier klicken/jetzt/kostenlos/"
	    u8"kaufen/bestellen/mehr erfahren/hier/angebot/angebote/jetzt lesen/"
	    u8"herunterladen" },
	{ WCI_WORD_CALL, /* Romance */
	    u8"vous/votre/vos/nous/notre/nos/cliquez ici/gratuit/d\u00e9couvrez/"
	    u8"acheter/profitez/usted/nuestro/nuestra/aqu\u00ed/gratis/haga clic/"
	    u8"descubre/descargar/comprar/voc\u00ea/nosso/nossa/clique aqui/"
	    u8"gr\u00e1tis/baixe/compre/qui/nostro/nostra/clicca qui/acquista/"
	    u8"scopri" },
	{ WCI_WORD_CALL, /* others */
	    u8"\u0432\u044b/\u0432\u0430\u0448/\u043c\u044b/\u043d\u0430\u0448/"
	    u8"\u043d\u0430\u0441/\u043d\u0430\u0436\u043c\u0438\u0442\u0435/"
	    u8"\u0441\u043a\u0430\u0447\u0430\u0442\u044c/"
	    u8"\u043a\u0443\u043f\u0438\u0442\u044c/"
	    u8"\u0431\u0435\u0441\u043f\u043b\u0430\u0442\u043d\u043e/"
	    u8"\u0437\u0434\u0435\u0441\u044c/\u70b9\u51fb/\u4e0b\u8f7d/"
	    u8"\u7acb\u5373/\u626b\u7801/\u626b\u4e00\u626b/\u5173\u6ce8/"
	    u8"\u514d\u8d39/\u8cfc\u5165/\u7121\u6599/\u3053\u3061\u3089/"
	    u8"\u30af\u30ea\u30c3\u30af/\u30c0\u30a6\u30f3\u30ed\u30fc\u30c9/"
	    u8"\ubc14\ub85c\uac00\uae30/\ubb34\ub8cc/\ub2e4\uc6b4\ub85c\ub4dc/"
	    u8"\u0627\u0636\u063a\u0637 \u0647\u0646\u0627/"
	    u8"\u062a\u062d\u0645\u064a\u0644/"
	    u8"\u062f\u0627\u0646\u0644\u0648\u062f/siz/t\u0131klay\u0131n/"
	    u8"kliknij/tutaj/pobierz/klik hier/klicka h\u00e4r/klikk her" },
};
