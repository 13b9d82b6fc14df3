/* SPDX-License-Identifier: MIT */
/*
 * cues.c - words that stand around an agency's name where it is credited
 *
 * In English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish,
 * Norwegian, Danish, Finnish, Polish, Russian, Ukrainian, Czech, Slovak,
 * Hungarian, Romanian, Croatian, Serbian, Bulgarian, Greek, Turkish, Arabic,
 * Persian, Hindi, Chinese, Japanese and Korean. Separated by commas, so that
 * some can be of two words; a word may stand in several classes.
 */
#include <config.h>
#include "agency/table.h"

const struct wci_cue_row wci_cue_rows[] = {
	{ WCI_CUE_BY,
	    u8"by,von,par,por,door,av,af,przez,autor,autora,autore,auteur,"
	    u8"\u0430\u0432\u0442\u043e\u0440,\u6587,\u64b0\u6587,"
	    u8"\u0628\u0642\u0644\u0645,"
	    u8"\u0926\u094d\u0935\u093e\u0930\u093e,autorka,author,"
	    u8"\u0442\u0435\u043a\u0441\u0442,written,kirjoittanut,yazan,"
	    u8"skrivet,skrevet" },
	{ WCI_CUE_ROLE,
	    u8"staff,writer,writers,reporter,reporters,correspondent,"
	    u8"correspondents,journalist,journalists,newsroom,agency,"
	    u8"agencies,wire,wires,wired,newswire,newswires,service,"
	    u8"services,editor,editors,bureau,desk,sports,sport,business,"
	    u8"political,politics,technology,science,medical,health,"
	    u8"entertainment,columnist,redaktion,korrespondent,"
	    u8"korrespondentin,korrespondenten,nachrichtenagentur,"
	    u8"nachrichtenagenturen,presseagentur,agentur,agenturen,"
	    u8"agenturmaterial,agenturmeldung,agence,agences,agencia,"
	    u8"agencias,agenzia,agenzie,ag\u00eancia,ag\u00eancias,"
	    u8"nieuwsdienst,persbureau,persbureaus,nyhetsbyr\u00e5n,"
	    u8"nyhetsbyr\u00e5,nyhetsbyr\u00e5en,nyhetsbyr\u00e5er,"
	    u8"nyhetsbureau,nyhetsbureauet,telegrambyr\u00e5,uutistoimisto,"
	    u8"uutistoimistot,agencja,agencji,"
	    u8"\u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u043e,"
	    u8"\u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432\u0430,"
	    u8"\u0430\u0433\u0435\u043d\u0442\u0441\u0442\u0432,"
	    u8"\u0438\u043d\u0444\u043e\u0440\u043c\u0430\u0433\u0435\u043d"
	    u8"\u0442\u0441\u0442\u0432\u043e,"
	    u8"\u0430\u0433\u0435\u043d\u0446\u0456\u044f,"
	    u8"\u0430\u0433\u0435\u043d\u0442\u0443\u0440\u0430\u0442\u0430"
	    u8",agentura,agentury,agent\u00fara,"
	    u8"h\u00edr\u00fcgyn\u00f6ks\u00e9g,ajans\u0131,ajans,"
	    u8"ajanslar\u0131,haber,redacci\u00f3n,redazione,"
	    u8"reda\u00e7\u00e3o,r\u00e9daction,redactie,toimitus,redakcja,"
	    u8"\u0440\u0435\u0434\u0430\u043a\u0446\u0438\u044f,muhabiri,"
	    u8"corresponsal,corresponsales,correspondant,correspondante,"
	    u8"correspondants,envoy\u00e9,\u8bb0\u8005,\u8a18\u8005,"
	    u8"\u901a\u8baf\u793e,\u901a\u8a0a\u793e,"
	    u8"\u0648\u0643\u0627\u0644\u0629" },
	{ WCI_CUE_ROLE,
	    u8"\u0648\u0643\u0627\u0644\u0627\u062a,\u7279\u6d3e\u54e1,"
	    u8"\uae30\uc790,\ud2b9\ud30c\uc6d0,\u901a\u4fe1\u793e,national,"
	    u8"international,senior,chief,special,economics,religion,"
	    u8"education,legal,foreign,diplomatic,regional,freelance,"
	    u8"legislative,reporting,video journalist,news,press,"
	    u8"\u03a0\u03c1\u03b1\u03ba\u03c4\u03bf\u03c1\u03b5\u03af\u03bf"
	    u8",\u062e\u0628\u0631\u06af\u0632\u0627\u0631\u06cc,video,"
	    u8"\u090f\u091c\u0947\u0902\u0938\u0940,"
	    u8"\u0627\u06cc\u062c\u0646\u0633\u06cc" },
	{ WCI_CUE_SOURCE,
	    u8"source,sources,credit,credits,quelle,quellen,fuente,fuentes,"
	    u8"fonte,fonti,fontes,bron,bronnen,kilde,kilder,k\u00e4lla,"
	    u8"k\u00e4llor,l\u00e4hde,l\u00e4hteet,\u017ar\u00f3d\u0142o,"
	    u8"\u017ar\u00f3d\u0142a,"
	    u8"\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a,"
	    u8"\u0438\u0441\u0442\u043e\u0447\u043d\u0438\u043a\u0438,"
	    u8"\u0434\u0436\u0435\u0440\u0435\u043b\u043e,kaynak,kaynaklar,"
	    u8"zdroj,zdroje,forr\u00e1s,sursa,izvor,"
	    u8"\u03c0\u03b7\u03b3\u03ae,\u6765\u6e90,\u4f86\u6e90,"
	    u8"\u6587\u7ae0\u6765\u6e90,\u51fa\u5178,\u30bd\u30fc\u30b9,"
	    u8"\ucd9c\ucc98,\u0627\u0644\u0645\u0635\u062f\u0631,"
	    u8"\u0938\u094d\u0930\u094b\u0924,\u0645\u0646\u0628\u0639,"
	    u8"wires,agencies,agencias,agenturen,tekij\u00e4,ngu\u1ed3n,"
	    u8"sumber" },
	{ WCI_CUE_USED,
	    u8"contributed,contributes,contributing,contributor,"
	    u8"contributors,contribution,used,includes,included,including,"
	    u8"compiled,files,beigetragen,mitarbeit,beitrug,material,"
	    u8"materials,informationen,informacje,informaci\u00f3n,"
	    u8"informations,informazioni,informa\u00e7\u00f5es,informatie,"
	    u8"informaties,tietoja,bidrog,bidrar,bidrager,contribu\u00e9,"
	    u8"contribuy\u00f3,contribuyeron,contribu\u00edram,contribuiu,"
	    u8"contribuito,bijgedragen,materia\u0142\u00f3w,"
	    u8"\u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u043e\u0432"
	    u8","
	    u8"\u043c\u0430\u0442\u0435\u0440\u0438\u0430\u043b\u0430\u043c"
	    u8","
	    u8"\u0438\u043d\u0444\u043e\u0440\u043c\u0430\u0446\u0438\u0438"
	    u8","
	    u8"\u0438\u043d\u0444\u043e\u0440\u043c\u0430\u0446\u0438\u044f"
	    u8",bilgi,bilgiler,information,materiaal,materialet,gegevens" },
	{ WCI_CUE_COPY,
	    u8"c,copyright,copyrighted,rights,reserved,alle,rechte,"
	    u8"vorbehalten,tous,droits,r\u00e9serv\u00e9s,todos,derechos,"
	    u8"reservados,tutti,diritti,riservati,direitos,rechten,"
	    u8"voorbehouden,r\u00e4ttigheter,rettigheter,rettigheder,"
	    u8"oikeudet,prawa,zastrze\u017cone,"
	    u8"\u043f\u0440\u0430\u0432\u0430,"
	    u8"\u0437\u0430\u0449\u0438\u0449\u0435\u043d\u044b,"
	    u8"\u7248\u6743\u6240\u6709,\u7248\u6b0a\u6240\u6709,"
	    u8"\u7121\u65ad\u8ee2\u8f09,all,material,may,not,be,published,"
	    u8"broadcast,rewritten,redistributed,riproduzione,riservata,"
	    u8"reproduction,reproduktion,infocom,gmbh,inc,ltd,llc,plc" },
	{ WCI_CUE_FILL,
	    u8"the,a,an,and,to,this,that,story,article,from,of,in,for,at,"
	    u8"on,with,was,were,is,are,has,have,been,also,it,its,pm,am,p,m,"
	    u8"edt,est,et,gmt,utc,cet,bst,pst,pdt,cst,und,mit,der,die,das,"
	    u8"dem,den,des,vom,zu,zum,zur,aus,im,diesem,bericht,beitrag,le,"
	    u8"la,les,l,d,du,avec,\u00e0,au,ce,y,con,el,lo,los,las,de,del,"
	    u8"en,esta,este,nota,e,il,gli,i,dei,della,delle,agli,da,do,dos,"
	    u8"com,o,os,as,um,na,no,nesta,het,een,met,van,dit,och,med,det,"
	    u8"fr\u00e5n,p\u00e5,til,fra,og,ja,z,w,\u0438,\u0432,\u0441,"
	    u8"\u043f\u043e,\u0438\u0437,ve,ile,i\u00e7in,\u548c,\u4e0e,"
	    u8"\u8207,\u53ca,\u3068,\u306e,\u306a\u3069,\u0648,"
	    u8"\u0641\u064a,\u0645\u0646,\u0628,\u0915\u093e,\u0915\u0947,"
	    u8"nach,per,via,sowie,oder,or,ou,own,eigenes,eigene,u,mai,mei,"
	    u8"report,text,artyku\u0142,update,updated,first,some,"
	    u8"information,er,ab,sa,so,mo,uhr,wire,material,selon,"
	    u8"d'apr\u00e8s" },
	{ WCI_CUE_REPORTS, u8"reports,reported,report,meldet,berichtet" },
	{ WCI_CUE_PHOTO,
	    u8"photo,photos,photograph,photographs,photographer,foto,fotos,"
	    u8"fotograf\u00eda,fotografia,fotograf,image,images,bild,"
	    u8"bilder,bildes,picture,pictures,pic,pics,photographie,kuva,"
	    u8"kuvat,zdj\u0119cie,zdj\u0119cia,zdj,"
	    u8"\u0444\u043e\u0442\u043e,foto\u011fraf,\u56fe,\u5716,"
	    u8"\u56fe\u7247,\u6444,\u651d,\u5199\u771f,\u64ae\u5f71,"
	    u8"\uc0ac\uc9c4,\u0635\u0648\u0631\u0629,"
	    u8"\u0627\u0644\u0635\u0648\u0631\u0629,getty,imago,archivbild,"
	    u8"symbolbild,zentralbild,themenbild,handout,pool,screenshot,"
	    u8"infografik,grafik,graphic,illustration,cartoon,caption,"
	    u8"archivfoto,dpa-zentralbild,lehtikuva,scanpix,epa,"
	    u8"shutterstock,\u092b\u094b\u091f\u094b,"
	    u8"\u062a\u0635\u0648\u06cc\u0631,\u0639\u06a9\u0633,grafika,"
	    u8"resim,billede,"
	    u8"\u03c6\u03c9\u03c4\u03bf\u03b3\u03c1\u03b1\u03c6\u03af\u03b1" },
	{ WCI_CUE_MONTH,
	    u8"january,february,march,april,may,june,july,august,september,"
	    u8"october,november,december,jan,feb,mar,apr,jun,jul,aug,sep,"
	    u8"sept,oct,nov,dec,monday,tuesday,wednesday,thursday,friday,"
	    u8"saturday,sunday,janvier,f\u00e9vrier,mars,avril,mai,juin,"
	    u8"juillet,ao\u00fbt,septembre,octobre,novembre,d\u00e9cembre,"
	    u8"janv,f\u00e9vr,avr,juil,enero,febrero,marzo,abril,mayo,"
	    u8"junio,julio,agosto,septiembre,octubre,noviembre,diciembre,"
	    u8"ene,abr,ago,dic,janeiro,fevereiro,mar\u00e7o,maio,junho,"
	    u8"julho,setembro,outubro,novembro,dezembro,fev,out,dez,"
	    u8"gennaio,febbraio,aprile,maggio,giugno,luglio,settembre,"
	    u8"ottobre,dicembre,gen,mag,giu,lug,set,ott,januari,februari,"
	    u8"maart,mei,juni,juli,augustus,oktober,mrt,okt,j\u00e4nner,"
	    u8"januar,februar,m\u00e4rz,dezember,maj,augusti,desember,"
	    u8"tammikuuta,helmikuuta,maaliskuuta,huhtikuuta,toukokuuta,"
	    u8"kes\u00e4kuuta,hein\u00e4kuuta,elokuuta,syyskuuta,lokakuuta,"
	    u8"marraskuuta,joulukuuta,stycznia,lutego,marca,kwietnia,maja,"
	    u8"czerwca,lipca,sierpnia,wrze\u015bnia,pa\u017adziernika,"
	    u8"listopada,grudnia,\u044f\u043d\u0432\u0430\u0440\u044f,"
	    u8"\u0444\u0435\u0432\u0440\u0430\u043b\u044f,"
	    u8"\u043c\u0430\u0440\u0442\u0430,"
	    u8"\u0430\u043f\u0440\u0435\u043b\u044f,\u043c\u0430\u044f,"
	    u8"\u0438\u044e\u043d\u044f,\u0438\u044e\u043b\u044f,"
	    u8"\u0430\u0432\u0433\u0443\u0441\u0442\u0430,"
	    u8"\u0441\u0435\u043d\u0442\u044f\u0431\u0440\u044f,"
	    u8"\u043e\u043a\u0442\u044f\u0431\u0440\u044f,"
	    u8"\u043d\u043e\u044f\u0431\u0440\u044f,"
	    u8"\u0434\u0435\u043a\u0430\u0431\u0440\u044f,"
	    u8"\u044f\u043d\u0432,\u0444\u0435\u0432,\u043c\u0430\u0440,"
	    u8"\u0430\u043f\u0440,\u0438\u044e\u043d" },
	{ WCI_CUE_MONTH,
	    u8"\u0438\u044e\u043b,\u0430\u0432\u0433,\u0441\u0435\u043d,"
	    u8"\u0441\u0435\u043d\u0442,\u043e\u043a\u0442,"
	    u8"\u043d\u043e\u044f,\u0434\u0435\u043a,"
	    u8"\u0441\u0456\u0447\u043d\u044f,"
	    u8"\u043b\u044e\u0442\u043e\u0433\u043e,"
	    u8"\u0431\u0435\u0440\u0435\u0437\u043d\u044f,"
	    u8"\u043a\u0432\u0456\u0442\u043d\u044f,"
	    u8"\u0442\u0440\u0430\u0432\u043d\u044f,"
	    u8"\u0447\u0435\u0440\u0432\u043d\u044f,"
	    u8"\u043b\u0438\u043f\u043d\u044f,"
	    u8"\u0441\u0435\u0440\u043f\u043d\u044f,"
	    u8"\u0432\u0435\u0440\u0435\u0441\u043d\u044f,"
	    u8"\u0436\u043e\u0432\u0442\u043d\u044f,"
	    u8"\u043b\u0438\u0441\u0442\u043e\u043f\u0430\u0434\u0430,"
	    u8"\u0433\u0440\u0443\u0434\u043d\u044f,ledna,\u00fanora,"
	    u8"b\u0159ezna,dubna,kv\u011btna,\u010dervna,\u010dervence,"
	    u8"srpna,z\u00e1\u0159\u00ed,\u0159\u00edjna,listopadu,"
	    u8"prosince,janu\u00e1ra,febru\u00e1ra,apr\u00edla,m\u00e1ja,"
	    u8"j\u00fana,j\u00fala,augusta,septembra,okt\u00f3bra,novembra,"
	    u8"decembra,janu\u00e1r,febru\u00e1r,m\u00e1rcius,\u00e1prilis,"
	    u8"m\u00e1jus,j\u00fanius,j\u00falius,augusztus,szeptember,"
	    u8"okt\u00f3ber,kedd,h\u00e9tf\u0151,szerda,"
	    u8"cs\u00fct\u00f6rt\u00f6k,p\u00e9ntek,szombat,vas\u00e1rnap,"
	    u8"ocak,\u015fubat,mart,nisan,may\u0131s,haziran,temmuz,"
	    u8"a\u011fustos,eyl\u00fcl,ekim,kas\u0131m,aral\u0131k,"
	    u8"sije\u010dnja,velja\u010de,o\u017eujka,travnja,svibnja,"
	    u8"lipnja,srpnja,kolovoza,rujna,studenoga,prosinca,januara,"
	    u8"februara,marta,aprila,juna,jula,avgusta,oktobra,"
	    u8"\u044f\u043d\u0443\u0430\u0440\u0438,"
	    u8"\u0444\u0435\u0432\u0440\u0443\u0430\u0440\u0438,"
	    u8"\u043c\u0430\u0440\u0442,\u0430\u043f\u0440\u0438\u043b,"
	    u8"\u044e\u043d\u0438,\u044e\u043b\u0438" },
	{ WCI_CUE_MONTH,
	    u8"\u0430\u0432\u0433\u0443\u0441\u0442,"
	    u8"\u0441\u0435\u043f\u0442\u0435\u043c\u0432\u0440\u0438,"
	    u8"\u043e\u043a\u0442\u043e\u043c\u0432\u0440\u0438,"
	    u8"\u043d\u043e\u0435\u043c\u0432\u0440\u0438,"
	    u8"\u0434\u0435\u043a\u0435\u043c\u0432\u0440\u0438,ianuarie,"
	    u8"februarie,martie,aprilie,iunie,iulie,septembrie,octombrie,"
	    u8"noiembrie,decembrie" },
	{ WCI_CUE_EVENT,
	    u8"\u96fb,\u7535,\u8baf,\u8a0a,\u96fb\u6587,\u62a5\u9053,"
	    u8"\u5831\u9053,\u96fb\u5831,\u7efc\u5408,"
	    u8"\u7efc\u5408\u62a5\u9053,\u65e5\u7535,\u65e5\u96fb" },
	{ WCI_CUE_ACCORD,
	    u8"\u636e,\u64da,\u0628\u0647 \u06af\u0632\u0627\u0631\u0634,"
	    u8"\u06af\u0632\u0627\u0631\u0634" },
	{ WCI_CUE_REPORTING,
	    u8"reporting,reportaje,reportagem,reporte,bericht,reportage,"
	    u8"reporter\u00eda,writing,additional reporting,bearbeitung" },
	{ WCI_CUE_EDITING,
	    u8"editing,editado,edi\u00e7\u00e3o,editada,edici\u00f3n,"
	    u8"redigiert,edit\u00e9,\u00e9dit\u00e9,\u00e9ditorialis\u00e9,"
	    u8"\u00e9dit\u00e9 par,redacci\u00f3n,tradotto,montaggio" },
};

const size_t wci_n_cue_rows = sizeof(wci_cue_rows) / sizeof(*wci_cue_rows);
