/* SPDX-License-Identifier: MIT */
#include <config.h>

#include <wirecopy/extract.h>

#include "base/alloc.h"
#include "extract/language.h"
#include "suite.h"

static struct wci_languages *languages;

static void
set_up(void)
{
	ck_assert_ptr_nonnull(languages = wci_languages_new());
}

static void
tear_down(void)
{
	wci_languages_free(languages);
}

/* One piece of news in every language. */
static const struct {
	const char *tag, *text;
} news[] = {
	{ "en", u8"The bridge over the river was closed on Monday after"
		u8" an engineer had found cracks in two of its pillars,"
		u8" and it will stay shut for at least a year." },
	{ "de", u8"Die Br\u00fccke \u00fcber den Fluss ist am Montag ge"
		u8"sperrt worden, nachdem ein Ingenieur Risse in zwei P"
		u8"feilern gefunden hatte, und sie bleibt f\u00fcr ein "
		u8"Jahr zu." },
	{ "fr", u8"Le pont sur le fleuve a \u00e9t\u00e9 ferm\u00e9 lun"
		u8"di apr\u00e8s la d\u00e9couverte de fissures dans de"
		u8"ux de ses piliers, et il ne sera pas rouvert avant u"
		u8"n an." },
	{ "es", u8"El puente sobre el r\u00edo fue cerrado el lunes des"
		u8"pu\u00e9s de que un ingeniero encontrara grietas en "
		u8"dos de sus pilares, y no se abrir\u00e1 hasta dentro"
		u8" de un a\u00f1o." },
	{ "it", u8"Il ponte sul fiume \u00e8 stato chiuso luned\u00ec d"
		u8"opo che un ingegnere ha trovato delle crepe in due p"
		u8"iloni, e non sar\u00e0 riaperto prima di un anno." },
	{ "pt", u8"A ponte sobre o rio foi fechada na segunda-feira dep"
		u8"ois que um engenheiro encontrou rachaduras em dois d"
		u8"os seus pilares, e n\u00e3o ser\u00e1 aberta at"
		u8"\u00e9 ao pr\u00f3ximo ano." },
	{ "nl", u8"De brug over de rivier is maandag gesloten nadat een"
		u8" ingenieur scheuren in twee pijlers had gevonden, en"
		u8" het zal nog een jaar duren voor er weer verkeer ove"
		u8"r gaat." },
	{ "sv", u8"Bron \u00f6ver floden st\u00e4ngdes i m\u00e5ndags e"
		u8"fter att en ingenj\u00f6r hade hittat sprickor i tv"
		u8"\u00e5 av pelarna, och den \u00e4r inte \u00f6ppen f"
		u8"\u00f6r trafik under ett \u00e5r." },
	{ "no", u8"Broen over elva ble stengt mandag etter at en ingeni"
		u8"\u00f8r hadde funnet sprekker i to av pilarene, og d"
		u8"en blir ikke \u00e5pnet f\u00f8r om et \u00e5r." },
	{ "da", u8"Broen over \u00e5en blev lukket mandag, efter at en "
		u8"ingeni\u00f8r havde fundet revner i to af pillerne, "
		u8"og den bliver f\u00f8rst \u00e5bnet om et \u00e5r." },
	{ "fi", u8"Joen ylitt\u00e4v\u00e4 silta suljettiin maanantaina"
		u8", kun insin\u00f6\u00f6ri oli l\u00f6yt\u00e4nyt hal"
		u8"keamia kahdesta pilarista, ja se on kiinni viel"
		u8"\u00e4 vuoden, sanoo kunta." },
	{ "pl", u8"Most nad rzek\u0105 zosta\u0142 zamkni\u0119ty w pon"
		u8"iedzia\u0142ek po tym, jak in\u017cynier znalaz"
		u8"\u0142 p\u0119kni\u0119cia w dw\u00f3ch filarach, i "
		u8"nie b\u0119dzie otwarty przez rok." },
	{ "cs", u8"Most p\u0159es \u0159eku byl v pond\u011bl\u00ed uza"
		u8"v\u0159en pot\u00e9, co in\u017een\u00fdr na\u0161el"
		u8" trhliny ve dvou pil\u00ed\u0159\u00edch, a podle m"
		u8"\u011bsta bude zav\u0159en\u00fd je\u0161t\u011b rok"
		u8"." },
	{ "sk", u8"Most cez rieku bol v pondelok uzavret\u00fd po tom, "
		u8"ako in\u017einier na\u0161iel trhliny v dvoch pilier"
		u8"och, a pod\u013ea mesta bude zatvoren\u00fd e\u0161t"
		u8"e rok." },
	{ "sl", u8"Most \u010dez reko je bil v ponedeljek zaprt, ker je"
		u8" in\u017eenir na\u0161el razpoke v dveh stebrih, in "
		u8"po besedah ob\u010dine bo zaprt \u0161e eno leto." },
	{ "hr", u8"Most preko rijeke zatvoren je u ponedjeljak nakon "
		u8"\u0161to je in\u017eenjer na\u0161ao pukotine u dva "
		u8"stupa, a prema rije\u010dima grada bit \u0107e zatvo"
		u8"ren jo\u0161 godinu dana." },
	{ "hu", u8"A foly\u00f3 feletti hidat h\u00e9tf\u0151n lez"
		u8"\u00e1rt\u00e1k, miut\u00e1n egy m\u00e9rn\u00f6k re"
		u8"ped\u00e9seket tal\u00e1lt k\u00e9t pill\u00e9rben, "
		u8"\u00e9s az \u00f6nkorm\u00e1nyzat szerint csak egy "
		u8"\u00e9v ut\u00e1n lesz nyitva." },
	{ "ro", u8"Podul de peste r\u00e2u a fost \u00eenchis luni dup"
		u8"\u0103 ce un inginer a g\u0103sit fisuri la doi dint"
		u8"re piloni \u0219i nu va fi redeschis p\u00e2n\u0103 "
		u8"la anul." },
	{ "tr", u8"Nehrin \u00fczerindeki k\u00f6pr\u00fc, bir m\u00fch"
		u8"endisin iki aya\u011f\u0131nda \u00e7atlak bulmas"
		u8"\u0131 ile pazartesi g\u00fcn\u00fc kapat\u0131ld"
		u8"\u0131 ve bir y\u0131l daha kapal\u0131 olacak." },
	{ "id", u8"Jembatan di atas sungai itu ditutup pada hari Senin "
		u8"setelah seorang insinyur menemukan retakan pada dua "
		u8"pilar, dan tidak akan dibuka untuk satu tahun." },
	{ "vi", u8"C\u00e2y c\u1ea7u qua s\u00f4ng \u0111\u00e3 b\u1ecb"
		u8" \u0111\u00f3ng v\u00e0o th\u1ee9 Hai sau khi m"
		u8"\u1ed9t k\u1ef9 s\u01b0 t\u00ecm th\u1ea5y v\u1ebft "
		u8"n\u1ee9t \u1edf hai tr\u1ee5, v\u00e0 s\u1ebd kh"
		u8"\u00f4ng \u0111\u01b0\u1ee3c m\u1edf trong m\u1ed9t "
		u8"n\u0103m." },
	{ "ca", u8"El pont sobre el riu es va tancar dilluns despr"
		u8"\u00e9s que un enginyer trob\u00e9s esquerdes en dos"
		u8" dels pilars, i no ser\u00e0 obert fins d'aqu\u00ed "
		u8"a un any amb els diners de l'estat." },
	{ "ru", u8"\u041c\u043e\u0441\u0442 \u0447\u0435\u0440\u0435"
		u8"\u0437 \u0440\u0435\u043a\u0443 \u0437\u0430\u043a"
		u8"\u0440\u044b\u043b\u0438 \u0432 \u043f\u043e\u043d"
		u8"\u0435\u0434\u0435\u043b\u044c\u043d\u0438\u043a "
		u8"\u043f\u043e\u0441\u043b\u0435 \u0442\u043e\u0433"
		u8"\u043e, \u043a\u0430\u043a \u0438\u043d\u0436\u0435"
		u8"\u043d\u0435\u0440 \u043d\u0430\u0448\u0451\u043b "
		u8"\u0442\u0440\u0435\u0449\u0438\u043d\u044b \u0432 "
		u8"\u0434\u0432\u0443\u0445 \u043e\u043f\u043e\u0440"
		u8"\u0430\u0445, \u0438 \u043e\u043d \u043d\u0435 "
		u8"\u0431\u0443\u0434\u0435\u0442 \u043e\u0442\u043a"
		u8"\u0440\u044b\u0442 \u0435\u0449\u0451 \u0433\u043e"
		u8"\u0434." },
	{ "uk", u8"\u041c\u0456\u0441\u0442 \u0447\u0435\u0440\u0435"
		u8"\u0437 \u0440\u0456\u0447\u043a\u0443 \u0437\u0430"
		u8"\u043a\u0440\u0438\u043b\u0438 \u0443 \u043f\u043e"
		u8"\u043d\u0435\u0434\u0456\u043b\u043e\u043a \u043f"
		u8"\u0456\u0441\u043b\u044f \u0442\u043e\u0433\u043e, "
		u8"\u044f\u043a \u0456\u043d\u0436\u0435\u043d\u0435"
		u8"\u0440 \u0437\u043d\u0430\u0439\u0448\u043e\u0432 "
		u8"\u0442\u0440\u0456\u0449\u0438\u043d\u0438 \u0443 "
		u8"\u0434\u0432\u043e\u0445 \u043e\u043f\u043e\u0440"
		u8"\u0430\u0445, \u0456 \u0432\u0456\u043d \u043d\u0435"
		u8" \u0431\u0443\u0434\u0435 \u0432\u0456\u0434\u043a"
		u8"\u0440\u0438\u0442\u0438\u0439 \u0449\u0435 \u0440"
		u8"\u0456\u043a." },
	{ "bg", u8"\u041c\u043e\u0441\u0442\u044a\u0442 \u043d\u0430"
		u8"\u0434 \u0440\u0435\u043a\u0430\u0442\u0430 \u0431"
		u8"\u0435\u0448\u0435 \u0437\u0430\u0442\u0432\u043e"
		u8"\u0440\u0435\u043d \u0432 \u043f\u043e\u043d\u0435"
		u8"\u0434\u0435\u043b\u043d\u0438\u043a, \u0441\u043b"
		u8"\u0435\u0434 \u043a\u0430\u0442\u043e \u0438\u043d"
		u8"\u0436\u0435\u043d\u0435\u0440 \u043d\u0430\u043c"
		u8"\u0435\u0440\u0438 \u043f\u0443\u043a\u043d\u0430"
		u8"\u0442\u0438\u043d\u0438 \u0432 \u0434\u0432\u0430 "
		u8"\u043e\u0442 \u0441\u0442\u044a\u043b\u0431\u043e"
		u8"\u0432\u0435\u0442\u0435, \u0438 \u043d\u044f\u043c"
		u8"\u0430 \u0434\u0430 \u0431\u044a\u0434\u0435 \u043e"
		u8"\u0442\u0432\u043e\u0440\u0435\u043d \u043e\u0449"
		u8"\u0435 \u0435\u0434\u043d\u0430 \u0433\u043e\u0434"
		u8"\u0438\u043d\u0430." },
	{ "sr", u8"\u041c\u043e\u0441\u0442 \u043f\u0440\u0435\u043a"
		u8"\u043e \u0440\u0435\u043a\u0435 \u0437\u0430\u0442"
		u8"\u0432\u043e\u0440\u0435\u043d \u0458\u0435 \u0443 "
		u8"\u043f\u043e\u043d\u0435\u0434\u0435\u0459\u0430"
		u8"\u043a \u043d\u0430\u043a\u043e\u043d \u0448\u0442"
		u8"\u043e \u0458\u0435 \u0438\u043d\u0436\u0435\u045a"
		u8"\u0435\u0440 \u043d\u0430\u0448\u0430\u043e \u043f"
		u8"\u0443\u043a\u043e\u0442\u0438\u043d\u0435 \u0443 "
		u8"\u0434\u0432\u0430 \u0441\u0442\u0443\u0431\u0430, "
		u8"\u0430 \u0431\u0438\u045b\u0435 \u0437\u0430\u0442"
		u8"\u0432\u043e\u0440\u0435\u043d \u0458\u043e\u0448 "
		u8"\u0433\u043e\u0434\u0438\u043d\u0443 \u0434\u0430"
		u8"\u043d\u0430." },
	{ "el", u8"\u0397 \u03b3\u03ad\u03c6\u03c5\u03c1\u03b1 \u03c0"
		u8"\u03ac\u03bd\u03c9 \u03b1\u03c0\u03cc \u03c4\u03bf "
		u8"\u03c0\u03bf\u03c4\u03ac\u03bc\u03b9 \u03ad\u03ba"
		u8"\u03bb\u03b5\u03b9\u03c3\u03b5 \u03c4\u03b7 \u0394"
		u8"\u03b5\u03c5\u03c4\u03ad\u03c1\u03b1, \u03cc\u03c4"
		u8"\u03b1\u03bd \u03ad\u03bd\u03b1\u03c2 \u03bc\u03b7"
		u8"\u03c7\u03b1\u03bd\u03b9\u03ba\u03cc\u03c2 \u03b2"
		u8"\u03c1\u03ae\u03ba\u03b5 \u03c1\u03c9\u03b3\u03bc"
		u8"\u03ad\u03c2 \u03c3\u03b5 \u03b4\u03cd\u03bf \u03c0"
		u8"\u03c5\u03bb\u03ce\u03bd\u03b5\u03c2." },
	{ "ar", u8"\u0623\u063a\u0644\u0642 \u0627\u0644\u062c\u0633"
		u8"\u0631 \u0641\u0648\u0642 \u0627\u0644\u0646\u0647"
		u8"\u0631 \u064a\u0648\u0645 \u0627\u0644\u0627\u062b"
		u8"\u0646\u064a\u0646 \u0628\u0639\u062f \u0623\u0646 "
		u8"\u0639\u062b\u0631 \u0645\u0647\u0646\u062f\u0633 "
		u8"\u0639\u0644\u0649 \u0634\u0642\u0648\u0642 \u0641"
		u8"\u064a \u0627\u062b\u0646\u064a\u0646 \u0645\u0646 "
		u8"\u0623\u0639\u0645\u062f\u062a\u0647\u060c \u0648"
		u8"\u0644\u0627 \u064a\u0641\u062a\u062d \u0625\u0644"
		u8"\u0627 \u0628\u0639\u062f \u0639\u0627\u0645 \u0645"
		u8"\u0646 \u0627\u0644\u0622\u0646." },
	{ "fa", u8"\u067e\u0644 \u0631\u0648\u06cc \u0631\u0648\u062f"
		u8"\u062e\u0627\u0646\u0647 \u0631\u0648\u0632 \u062f"
		u8"\u0648\u0634\u0646\u0628\u0647 \u067e\u0633 \u0627"
		u8"\u0632 \u0622\u0646 \u06a9\u0647 \u06cc\u06a9 \u0645"
		u8"\u0647\u0646\u062f\u0633 \u062a\u0631\u06a9 \u0647"
		u8"\u0627\u06cc\u06cc \u0631\u0627 \u062f\u0631 \u062f"
		u8"\u0648 \u0633\u062a\u0648\u0646 \u0622\u0646 \u067e"
		u8"\u06cc\u062f\u0627 \u06a9\u0631\u062f \u0628\u0633"
		u8"\u062a\u0647 \u0634\u062f \u0648 \u062a\u0627 \u06cc"
		u8"\u06a9 \u0633\u0627\u0644 \u0628\u0627\u0632 \u0646"
		u8"\u0645\u06cc \u0634\u0648\u062f." },
	{ "ur", u8"\u062f\u0631\u06cc\u0627 \u06a9\u06d2 \u0627\u0648"
		u8"\u067e\u0631 \u06a9\u0627 \u067e\u0644 \u067e\u06cc"
		u8"\u0631 \u06a9\u0648 \u0628\u0646\u062f \u06a9\u0631 "
		u8"\u062f\u06cc\u0627 \u06af\u06cc\u0627 \u062c\u0628 "
		u8"\u0627\u06cc\u06a9 \u0627\u0646\u062c\u06cc\u0646"
		u8"\u0626\u0631 \u0646\u06d2 \u0627\u0633 \u06a9\u06d2 "
		u8"\u062f\u0648 \u0633\u062a\u0648\u0646\u0648\u06ba "
		u8"\u0645\u06cc\u06ba \u062f\u0631\u0627\u0691\u06cc"
		u8"\u06ba \u062f\u06cc\u06a9\u06be\u06cc\u06ba \u0627"
		u8"\u0648\u0631 \u06cc\u06c1 \u0627\u06cc\u06a9 \u0633"
		u8"\u0627\u0644 \u062a\u06a9 \u0628\u0646\u062f \u0631"
		u8"\u06c1\u06d2 \u06af\u0627\u06d4" },
	{ "he", u8"\u05d4\u05d2\u05e9\u05e8 \u05de\u05e2\u05dc \u05d4"
		u8"\u05e0\u05d4\u05e8 \u05e0\u05e1\u05d2\u05e8 \u05d1"
		u8"\u05d9\u05d5\u05dd \u05e9\u05e0\u05d9 \u05dc\u05d0"
		u8"\u05d7\u05e8 \u05e9\u05de\u05d4\u05e0\u05d3\u05e1 "
		u8"\u05de\u05e6\u05d0 \u05e1\u05d3\u05e7\u05d9\u05dd "
		u8"\u05d1\u05e9\u05e0\u05d9\u05d9\u05dd \u05de\u05e2"
		u8"\u05de\u05d5\u05d3\u05d9\u05d5, \u05d5\u05d4\u05d5"
		u8"\u05d0 \u05dc\u05d0 \u05d9\u05d9\u05e4\u05ea\u05d7 "
		u8"\u05d1\u05de\u05e9\u05da \u05e9\u05e0\u05d4." },
	{ "hi", u8"\u0928\u0926\u0940 \u0915\u0947 \u090a\u092a\u0930 "
		u8"\u0915\u093e \u092a\u0941\u0932 \u0938\u094b\u092e"
		u8"\u0935\u093e\u0930 \u0915\u094b \u092c\u0902\u0926 "
		u8"\u0915\u0930 \u0926\u093f\u092f\u093e \u0917\u092f"
		u8"\u093e \u091c\u092c \u090f\u0915 \u0907\u0902\u091c"
		u8"\u0940\u0928\u093f\u092f\u0930 \u0928\u0947 \u0907"
		u8"\u0938\u0915\u0947 \u0926\u094b \u0916\u0902\u092d"
		u8"\u094b\u0902 \u092e\u0947\u0902 \u0926\u0930\u093e"
		u8"\u0930\u0947\u0902 \u0926\u0947\u0916\u0940\u0902 "
		u8"\u0914\u0930 \u092f\u0939 \u090f\u0915 \u0938\u093e"
		u8"\u0932 \u0924\u0915 \u092c\u0902\u0926 \u0930\u0939"
		u8"\u0947\u0917\u093e\u0964" },
	{ "ja", u8"\u6708\u66dc\u65e5\u3001\u5ddd\u306b\u304b\u304b"
		u8"\u308b\u6a4b\u306f\u6280\u8853\u8005\u304c\u4e8c"
		u8"\u672c\u306e\u67f1\u306b\u3072\u3073\u3092\u898b"
		u8"\u3064\u3051\u305f\u305f\u3081\u9589\u9396\u3055"
		u8"\u308c\u305f\u3002\u518d\u958b\u306f\u4e00\u5e74"
		u8"\u5f8c\u306b\u306a\u308b\u3068\u3044\u3046\u3002" },
	{ "zh", u8"\u5468\u4e00,\u4e00\u540d\u5de5\u7a0b\u5e08\u5728"
		u8"\u4e24\u6839\u6865\u58a9\u4e0a\u53d1\u73b0\u88c2"
		u8"\u7f1d\u540e,\u6cb3\u4e0a\u7684\u5927\u6865\u88ab"
		u8"\u5173\u95ed,\u81f3\u5c11\u4e00\u5e74\u5185\u4e0d"
		u8"\u4f1a\u91cd\u65b0\u5f00\u653e,\u5e02\u653f\u5e9c"
		u8"\u8fd9\u6837\u8868\u793a\u3002" },
	{ "ko", u8"\uac15\uc744 \uac74\ub108\ub294 \ub2e4\ub9ac\uac00 "
		u8"\uc6d4\uc694\uc77c\uc5d0 \ud3d0\uc1c4\ub418\uc5c8"
		u8"\ub2e4. \uae30\uc220\uc790\uac00 \uae30\ub465 \ub450"
		u8" \uac1c\uc5d0\uc11c \uae08\uc774 \uac04 \uac83\uc744"
		u8" \ubc1c\uacac\ud588\uae30 \ub54c\ubb38\uc774\ub2e4. "
		u8"\uc77c \ub144 \ub3d9\uc548 \uc5f4\ub9ac\uc9c0 \uc54a"
		u8"\ub294\ub2e4." },
	{ "th", u8"\u0e2a\u0e30\u0e1e\u0e32\u0e19\u0e02\u0e49\u0e32"
		u8"\u0e21\u0e41\u0e21\u0e48\u0e19\u0e49\u0e33\u0e16"
		u8"\u0e39\u0e01\u0e1b\u0e34\u0e14\u0e43\u0e19\u0e27"
		u8"\u0e31\u0e19\u0e08\u0e31\u0e19\u0e17\u0e23\u0e4c"
		u8"\u0e2b\u0e25\u0e31\u0e07\u0e08\u0e32\u0e01\u0e27"
		u8"\u0e34\u0e28\u0e27\u0e01\u0e23\u0e1e\u0e1a\u0e23"
		u8"\u0e2d\u0e22\u0e23\u0e49\u0e32\u0e27\u0e17\u0e35"
		u8"\u0e48\u0e40\u0e2a\u0e32\u0e2a\u0e2d\u0e07\u0e15"
		u8"\u0e49\u0e19 \u0e41\u0e25\u0e30\u0e08\u0e30\u0e44"
		u8"\u0e21\u0e48\u0e40\u0e1b\u0e34\u0e14\u0e2d\u0e35"
		u8"\u0e01\u0e2b\u0e19\u0e36\u0e48\u0e07\u0e1b\u0e35" },
};

START_TEST(one_sentence_tells_its_language)
{
	ck_assert_span_eq(wci_languages_guess(languages,
			      span_of(news[_i].text)),
	    news[_i].tag);
}
END_TEST

START_TEST(names_of_another_language_change_nothing)
{
	char text[2000];

	(void)snprintf(text, sizeof(text), "%s (\"%s\", Jane Doe, 2026)",
	    news[_i].text, "The Valley Tribune and Sons of Port Harrow");
	ck_assert_span_eq(wci_languages_guess(languages, span_of(text)),
	    news[_i].tag);
}
END_TEST

START_TEST(what_cannot_be_told_is_not_told)
{
	static const char *const texts[] = { "", "the", "Jane Doe, Max Roe",
		"12 34 2026-03-04 09:12 17,5 % 1.200 3:2 0:1 8:15 7-6 6-4 6-4",
		"xlkj qwzt vvrb plmn ghtr zzqk wrtp lkjh mnbv cxzq pwlt",
		"ABCDEF GHIJKL MNOPQR STUVWX YZABCD EFGHIJ KLMNOP QRSTUV",
		"\xff\xfe\xfd bytes that are \x80 no text at all \xc3" };

	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++)
		ck_assert_span_eq(wci_languages_guess(languages,
				      span_of(texts[i])),
		    "");
}
END_TEST

START_TEST(a_row_has_words_of_small_letters_and_a_tag_of_its_own)
{
	ck_assert_uint_le(wci_n_language_rows, 64);
	for (size_t i = 0; i < wci_n_language_rows; i++) {
		const struct wci_language_row *r = &wci_language_rows[i];

		ck_assert_uint_eq(strlen(r->tag), 2);
		for (size_t k = 0; k < i; k++)
			ck_assert_str_ne(r->tag, wci_language_rows[k].tag);
		for (const char *s = r->words; *s != '\0'; s++)
			ck_assert(!(*s >= 'A' && *s <= 'Z') &&
				  (*s != ' ' || s[1] != ' '));
	}
}
END_TEST

START_TEST(a_wrong_declaration_is_corrected_where_the_text_is_clear)
{
	static const struct {
		const char *declared, *tag, *want;
	} rows[] = {
		{ "en", "de", "de" },
		{ "en-US", "de", "de" },
		{ "de", "de", "" },
		{ "de-AT", "de", "" },
		{ "en", "ru", "ru" },
		{ "ja", "en", "en" },
		{ "en", "ja", "ja" },
		/* Relatives, other names, and what we do not know. */
		{ "nb-NO", "no", "" },
		{ "da", "no", "" },
		{ "bs", "hr", "" },
		{ "la", "it", "" },
		{ "", "de", "" },
	};
	char text[4000];

	for (size_t i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		const char *s = NULL;

		for (size_t k = 0; k < sizeof(news) / sizeof(news[0]); k++)
			if (strcmp(news[k].tag, rows[i].tag) == 0)
				s = news[k].text;
		ck_assert_ptr_nonnull(s);
		(void)snprintf(text, sizeof(text), "%s %s %s %s %s %s", s, s, s,
		    s, s, s);
		ck_assert_span_eq(wci_languages_correct(languages,
				      span_of(text), span_of(rows[i].declared)),
		    rows[i].want);
		/* One sentence is not enough. */
		ck_assert_span_eq(wci_languages_correct(languages, span_of(s),
				      span_of(rows[i].declared)),
		    "");
	}
}
END_TEST

START_TEST(a_page_that_declares_none_gets_that_of_its_text)
{
	static const char *const heads[] = { "<html>", "<html lang=fr>" };
	struct wcopy_extractor *x;

	ck_assert_int_eq(wcopy_extractor_new(&x, NULL), WCOPY_OK);
	for (int i = 0; i < 2; i++) {
		char html[4000];
		struct wcopy_page page = { .kind = WCOPY_BODY_PAGE };
		struct wcopy_article a;

		(void)snprintf(html, sizeof(html),
		    "%s<h1>Br\xc3\xbc"
		    "cke</h1><p>%s<p>%s",
		    heads[i], news[1].text, news[1].text);
		page.bytes = span_of(html);
		ck_assert_int_eq(wcopy_extractor_run(x, &page, &a, NULL),
		    WCOPY_OK);
		ck_assert_span_eq(a.language, i == 0 ? "de" : "fr");
		ck_assert_int_eq(a.language_guessed, i == 0);
	}
	ck_assert_span_eq(wcopy_extractor_language(x, span_of(news[0].text)),
	    "en");
	wcopy_extractor_free(x);
}
END_TEST

START_TEST(no_memory_gives_no_table)
{
	wci_alloc_fail_at(1);
	ck_assert_ptr_null(wci_languages_new());
	wci_alloc_fail_at(0);
	wci_languages_free(NULL);
}
END_TEST

int
main(void)
{
	Suite *s = suite_create("language");
	TCase *t = tcase_create("language");
	int n = (int)(sizeof(news) / sizeof(news[0]));

	tcase_add_checked_fixture(t, set_up, tear_down);
	tcase_add_loop_test(t, one_sentence_tells_its_language, 0, n);
	tcase_add_loop_test(t, names_of_another_language_change_nothing, 0, n);
	tcase_add_test(t, what_cannot_be_told_is_not_told);
	tcase_add_test(t,
	    a_row_has_words_of_small_letters_and_a_tag_of_its_own);
	tcase_add_test(t, a_page_that_declares_none_gets_that_of_its_text);
	tcase_add_test(t,
	    a_wrong_declaration_is_corrected_where_the_text_is_clear);
	tcase_add_test(t, no_memory_gives_no_table);
	suite_add_tcase(s, t);
	return run_suite(s);
}
