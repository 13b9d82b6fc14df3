/* SPDX-License-Identifier: MIT */
/*
 * agency_examples.h - credits in many languages, and what only looks like one
 *
 * All written for this test. What is wanted: the ids of the agencies in order
 * of the alphabet, a blank between; empty: none.
 */
#ifndef AGENCY_EXAMPLES_H
#define AGENCY_EXAMPLES_H

struct row {
	const char *text;
	const char *want;
};

static const struct row datelines[] = {
	{ u8"WASHINGTON (AP) \u2014 The council met on Monday.", "ap" },
	{ "NEW YORK, Dec. 15, 2016 (Reuters) - The council met.", "reuters" },
	{ "PARIS, Feb 2 (Reuters) - The council", "reuters" },
	{ "Berlin (dpa) - Der Rat traf sich am Montag.", "dpa" },
	{ "Berlin/Kiel (dpa/lno) - Der Rat traf sich.", "dpa" },
	{ "BERLIN (AFP) Der Rat traf sich am Montag.", "afp" },
	{ "Berlin (dpa). Der Rat traf sich.", "dpa" },
	{ u8"Wien (APA) \u2013 Der Rat traf sich.", "apa" },
	{ "Bern (Keystone-SDA) - Der Rat traf sich.", "keystone-sda" },
	{ u8"D\u00fcsseldorf (SID) - Der Verein verlor.", "sid" },
	{ u8"Paris, 2 mars 2021 (AFP) - Le conseil s'est r\u00e9uni.", "afp" },
	{ u8"ALGER - (APS) - Le conseil s'est r\u00e9uni lundi.", "aps" },
	{ u8"Rabat - (MAP) - Le conseil s'est r\u00e9uni.", "map" },
	{ u8"Madrid, 2 mar (EFE).- El consejo se reuni\u00f3.", "efe" },
	{ u8"MADRID, 2 Mar. (EUROPA PRESS) - El consejo se reuni"
	  u8"\u00f3.",
	    "europapress" },
	{ u8"Buenos Aires, 2 de marzo (T\u00e9lam) \u2013 El consejo",
	    "telam" },
	{ u8"(ANSA) - ROMA, 02 MAR - Il consiglio si \u00e8 riunito.", "ansa" },
	{ u8"Roma, 2 mar. (Adnkronos) - Il consiglio si \u00e8 riunit"
	  u8"o.",
	    "adnkronos" },
	{ "(AGI) - Roma, 2 mar. - Il consiglio", "agi" },
	{ "Milano, 2 mar. (LaPresse) - Il consiglio", "lapresse" },
	{ u8"Lisboa, 02 mar 2021 (Lusa) \u2013 O conselho reuniu-se.", "lusa" },
	{ u8"S\u00e3o Paulo (AFP) - O conselho reuniu-se.", "afp" },
	{ "AMSTERDAM (ANP) - De raad kwam bijeen.", "anp" },
	{ "BRUSSEL (Belga) - De raad kwam bijeen.", "belga" },
	{ u8"Oslo (NTB-AFP): R\u00e5det m\u00f8ttes mandag.", "afp ntb" },
	{ u8"STOCKHOLM (TT). R\u00e5det tr\u00e4ffades.", "tt" },
	{ u8"Warszawa (PAP) \u2013 Rada zebra\u0142a si\u0119.", "pap" },
	{ u8"Praha 2. b\u0159ezna (\u010cTK) - Rada se se\u0161la.", "ctk" },
	{ u8"Bratislava 2. marca (TASR) - Rada sa zi\u0161la.", "tasr" },
	{ u8"Budapest, 2021. m\u00e1rcius 2., kedd (MTI) - A tan"
	  u8"\u00e1cs",
	    "mti" },
	{ u8"ZAGREB, 2. o\u017eujka 2021. (Hina) - Vije\u0107e", "hina" },
	{ "BEOGRAD, 2. marta (Tanjug) - Savet se sastao.", "tanjug" },
	{ u8"\u0421\u043e\u0444\u0438\u044f, 2 \u043c\u0430\u0440"
	  u8"\u0442 /\u0411\u0422\u0410/ \u0421\u044a\u0432\u0435"
	  u8"\u0442\u044a\u0442 \u0441\u0435 \u0441\u044a\u0431\u0440"
	  u8"\u0430.",
	    "bta" },
	{ u8"\u041c\u041e\u0421\u041a\u0412\u0410, 2 \u043c\u0430"
	  u8"\u0440\u0442\u0430. /\u0422\u0410\u0421\u0421/. \u0421"
	  u8"\u043e\u0432\u0435\u0442 \u0441\u043e\u0431\u0440\u0430"
	  u8"\u043b\u0441\u044f.",
	    "tass" },
	{ u8"\u041c\u041e\u0421\u041a\u0412\u0410, 2 \u043c\u0430"
	  u8"\u0440 \u2014 \u0420\u0418\u0410 \u041d\u043e\u0432"
	  u8"\u043e\u0441\u0442\u0438. \u0421\u043e\u0432\u0435\u0442"
	  u8" \u0441\u043e\u0431\u0440\u0430\u043b\u0441\u044f.",
	    "ria" },
	{ u8"\u041c\u043e\u0441\u043a\u0432\u0430. 2 \u043c\u0430"
	  u8"\u0440\u0442\u0430. INTERFAX.RU - \u0421\u043e\u0432"
	  u8"\u0435\u0442 \u0441\u043e\u0431\u0440\u0430\u043b\u0441"
	  u8"\u044f.",
	    "interfax" },
	{ "MOSCOW, March 2. /TASS/. The council met.", "tass" },
	{ u8"ANKARA (AA) - Konsey topland\u0131.", "aa" },
	{ u8"\u0130STANBUL (DHA) - Konsey topland\u0131.", "dha" },
	{ "TOKYO (Kyodo) -- The council met.", "kyodo" },
	{ "BEIJING, March 2 (Xinhua) -- The council met.", "xinhua" },
	{ "New Delhi, Mar 2 (PTI) The council met on Monday.", "pti" },
	{ "New Delhi [India], March 2 (ANI): The council met.", "ani" },
	{ "Islamabad, Mar 2 (APP): The council met.", "app" },
	{ "KUALA LUMPUR, March 2 (Bernama) -- The council met.", "bernama" },
	{ "Jakarta (ANTARA) - Dewan bertemu.", "antara" },
	{ "MANILA, March 2 (PNA) -- The council met.", "pna" },
	{ "SEOUL, March 2 (Yonhap) -- The council met.", "yonhap" },
	{ u8"\u3010\u65b0\u534e\u793e\u3011\u5317\u4eac\u7535 \u7406"
	  u8"\u4e8b\u4f1a\u5468\u4e00\u5f00\u4f1a\u3002",
	    "xinhua" },
	{ u8"\u65b0\u534e\u793e\u5317\u4eac3\u67082\u65e5\u7535 "
	  u8"\u7406\u4e8b\u4f1a\u5468\u4e00\u5f00\u4f1a\u3002",
	    "xinhua" },
	{ u8"\u636e\u65b0\u534e\u793e\u5317\u4eac3\u67082\u65e5\u7535"
	  u8" \u7406\u4e8b\u4f1a\u5468\u4e00\u5f00\u4f1a\u3002",
	    "xinhua" },
	{ u8"\u4e2d\u65b0\u7f51\u5317\u4eac3\u67082\u65e5\u7535 "
	  u8"\u7406\u4e8b\u4f1a\u5468\u4e00\u5f00\u4f1a\u3002",
	    "cns" },
	{ u8"\uff08\u4e2d\u592e\u793e\u8a18\u8005\u738b\u5c0f\u660e"
	  u8"\u53f0\u53172\u65e5\u96fb\uff09\u7406\u4e8b\u6703\u9031"
	  u8"\u4e00\u958b\u6703\u3002",
	    "cna-tw" },
	{ u8"\u3010\u30ef\u30b7\u30f3\u30c8\u30f3\u5171\u540c\u3011"
	  u8"\u7406\u4e8b\u4f1a\u306f\u6708\u66dc\u65e5\u306b\u958b"
	  u8"\u304b\u308c\u305f\u3002",
	    "kyodo" },
	{ u8"\u3010\u30d1\u30eaAFP=\u6642\u4e8b\u3011\u7406\u4e8b"
	  u8"\u4f1a\u306f\u6708\u66dc\u65e5\u306b\u958b\u304b\u308c"
	  u8"\u305f\u3002",
	    "afp jiji" },
	{ u8"[\u6771\u4eac 2\u65e5 \u30ed\u30a4\u30bf\u30fc] - \u7406"
	  u8"\u4e8b\u4f1a\u306f\u6708\u66dc\u65e5\u306b",
	    "reuters" },
	{ u8"(\uc11c\uc6b8=\uc5f0\ud569\ub274\uc2a4) \ud64d\uae38"
	  u8"\ub3d9 \uae30\uc790 = \uc774\uc0ac\ud68c\uac00 \uc5f4"
	  u8"\ub838\ub2e4.",
	    "yonhap" },
	{ u8"\u0627\u0644\u0642\u0627\u0647\u0631\u0629 (\u0631\u0648"
	  u8"\u064a\u062a\u0631\u0632) - \u0627\u062c\u062a\u0645"
	  u8"\u0639 \u0627\u0644\u0645\u062c\u0644\u0633 \u064a\u0648"
	  u8"\u0645 \u0627\u0644\u0627\u062b\u0646\u064a\u0646.",
	    "reuters" },
	{ u8"\u0628\u0627\u0631\u064a\u0633 (\u0623 \u0641 \u0628) - "
	  u8"\u0627\u062c\u062a\u0645\u0639 \u0627\u0644\u0645\u062c"
	  u8"\u0644\u0633.",
	    "afp" },
	{ u8"\u0639\u0645\u0627\u0646 2 \u0622\u0630\u0627\u0631 ("
	  u8"\u0628\u062a\u0631\u0627)-- \u0627\u062c\u062a\u0645"
	  u8"\u0639 \u0627\u0644\u0645\u062c\u0644\u0633.",
	    "petra" },
	{ u8"\u0928\u092f\u0940 \u0926\u093f\u0932\u094d\u0932\u0940,"
	  u8" \u0926\u094b \u092e\u093e\u0930\u094d\u091a (\u092d"
	  u8"\u093e\u0937\u093e) \u092a\u0930\u093f\u0937\u0926 "
	  u8"\u0915\u0940 \u092c\u0948\u0920\u0915 \u0939\u0941\u0908"
	  u8"\u0964",
	    "pti" },
	{ u8"\u0628\u0647 \u06af\u0632\u0627\u0631\u0634 \u0627\u06cc"
	  u8"\u0631\u0646\u0627\u060c \u0634\u0648\u0631\u0627 \u0631"
	  u8"\u0648\u0632 \u062f\u0648\u0634\u0646\u0628\u0647 \u062a"
	  u8"\u0634\u06a9\u06cc\u0644 \u0634\u062f.",
	    "irna" },
	{ "Helsinki (STT) - Neuvosto kokoontui maanantaina.", "stt" },
	{ "LONDON, March 2 (PA) - The council met.", "pa" },
	{ u8"OTTAWA \u2014 The Canadian Press \u2014 The council met.", "cp" },
	{ u8"By JANE DOE, Associated Press\nPORT ELLERY, Maine (AP) "
	  u8"\u2014 The council met.",
	    "ap" },
	{ "By JANE DOE\nAssociated Press Writer\nThe council met on"
	  " Monday in the town hall.",
	    "ap" },
	{ "Jane Doe, Reuters\nThe council met on Monday in the town"
	  " hall.",
	    "reuters" },
	{ "The Canadian Press\nThe council met on Monday in the tow"
	  "n hall.",
	    "cp" },
	{ "Der Rat in Kiel Bild: dpa Berlin (dpa) - Der Rat traf si"
	  "ch.",
	    "dpa" },
};

static const struct row credit_lines[] = {
	{ "The Associated Press contributed to this report.", "ap" },
	{ "Associated Press writers Jane Doe in Cairo and Ali al-Zu"
	  "bi in Basra contributed to this report.",
	    "ap" },
	{ "Contributing: Jane Doe, The Daily Echo; The Associated P"
	  "ress",
	    "ap" },
	{ "Copyright 2016 The Associated Press. All rights reserved"
	  ". This material may not be published, broadcast, rewritt"
	  "en or redistributed.",
	    "ap" },
	{ u8"\u00a9 2021 The Associated Press. All rights reserved.", "ap" },
	{ "(Reporting by Jane Doe in Lima; Editing by John Roe)", "reuters" },
	{ "Reporting by Jane Doe; Additional reporting by Ann Poe; "
	  "Editing by John Roe",
	    "reuters" },
	{ "Material from the Associated Press was used in this repo"
	  "rt.",
	    "ap" },
	{ "Information from Reuters was used in this story.", "reuters" },
	{ "With files from The Canadian Press", "cp" },
	{ "(c) dpa-infocom, dpa:210302-99-123456/3", "dpa" },
	{ u8"\u00a9 dpa-infocom, dpa:210302-99-123456/3", "dpa" },
	{ "dpa/afp", "afp dpa" },
	{ "KND/dpa", "dpa" },
	{ "(dpa)", "dpa" },
	{ "Quelle: kiel.example, ara/dpa", "dpa" },
	{ "Quelle: dpa/AFP", "afp dpa" },
	{ "Mit Material der Nachrichtenagentur dpa", "dpa" },
	{ "Mit Informationen von dpa und Reuters", "dpa reuters" },
	{ "Source : AFP", "afp" },
	{ "(avec AFP)", "afp" },
	{ "Avec Reuters", "reuters" },
	{ u8"Con informaci\u00f3n de EFE", "efe" },
	{ "Fuente: EFE", "efe" },
	{ "(EFE)", "efe" },
	{ "Fonte: ANSA", "ansa" },
	{ "(ANSA).", "ansa" },
	{ u8"Com informa\u00e7\u00f5es da Ag\u00eancia Brasil",
	    "agenciabrasil" },
	{ "Fonte: Lusa", "lusa" },
	{ "Bron: ANP", "anp" },
	{ "(Belga)", "belga" },
	{ u8"K\u00e4lla: TT", "tt" },
	{ "(TT-AFP)", "afp tt" },
	{ u8"(\u00a9NTB)", "ntb" },
	{ "/ritzau/", "ritzau" },
	{ "/ritzau/Reuters", "reuters ritzau" },
	{ "Kilde: Ritzau", "ritzau" },
	{ u8"L\u00e4hde: STT", "stt" },
	{ "(PAP)", "pap" },
	{ u8"\u0179r\u00f3d\u0142o: PAP", "pap" },
	{ u8"\u0418\u0441\u0442\u043e\u0447\u043d\u0438\u043a: \u0422"
	  u8"\u0410\u0421\u0421",
	    "tass" },
	{ u8"\u0414\u0436\u0435\u0440\u0435\u043b\u043e: \u0423\u043a"
	  u8"\u0440\u0456\u043d\u0444\u043e\u0440\u043c",
	    "ukrinform" },
	{ "Kaynak: AA", "aa" },
	{ u8"Zdroj: \u010cTK", "ctk" },
	{ u8"Forr\u00e1s: MTI", "mti" },
	{ "Sursa: Agerpres", "agerpres" },
	{ u8"\u6765\u6e90\uff1a\u65b0\u534e\u793e", "xinhua" },
	{ u8"\uff08\u65b0\u534e\u793e\uff09", "xinhua" },
	{ u8"\u4f86\u6e90\uff1a\u4e2d\u592e\u793e", "cna-tw" },
	{ u8"(\u5171\u540c\u901a\u4fe1)", "kyodo" },
	{ u8"\u63d0\u4f9b\uff1a\u6642\u4e8b\u901a\u4fe1\u793e", "" },
	{ u8"\u0627\u0644\u0645\u0635\u062f\u0631: \u0631\u0648\u064a"
	  u8"\u062a\u0631\u0632",
	    "reuters" },
	{ u8"\u03a0\u03b7\u03b3\u03ae: \u0391\u03a0\u0395-\u039c"
	  u8"\u03a0\u0395",
	    "ana" },
	{ u8"\u0938\u094d\u0930\u094b\u0924: \u092a\u0940\u091f\u0940"
	  u8"\u0906\u0908",
	    "pti" },
	{ "Compiled from AP and Reuters reports", "ap reuters" },
	{ u8"\u2014 Associated Press", "ap" },
	{ "AP", "ap" },
	{ "By The Associated Press", "ap" },
	{ "Nachrichtenagentur AFP", "afp" },
	{ "chrs./AFP/dpa", "afp dpa" },
	{ "KIEL.NET mit dpa", "dpa" },
};

static const struct row traps[] = {
	{ "Smith told Reuters that the bridge was closed.", "" },
	{ "The mayor said to AFP on Monday that nothing had been de"
	  "cided.",
	    "" },
	{ "The AP reported that the bridge was closed.", "" },
	{ "According to the Associated Press, the bridge was closed"
	  ".",
	    "" },
	{ "(AP Photo/Jane Doe)", "" },
	{ "AP Photo/Jane Doe", "" },
	{ "Photo: AFP", "" },
	{ "Foto: dpa", "" },
	{ "Bild: dpa", "" },
	{ "The mayor in Port Ellery. Bild: Jens Kolbe/dpa", "" },
	{ "Jens Kolbe/dpa", "" },
	{ "JANE DOE / Reuters", "" },
	{ "Getty Images/AFP", "" },
	{ "Der Rat, sagte der Sprecher der dpa.", "" },
	{ u8"wie der dpa am Freitag best\u00e4tigt wurde", "" },
	{ "Reuters said on Monday it would cut 100 jobs.", "" },
	{ "Reuters Names New Editor for Europe", "" },
	{ "The Associated Press sued the city over access to record"
	  "s.",
	    "" },
	{ "The Associated Press (AP) said on Monday that its staff "
	  "had been barred.",
	    "" },
	{ "Reuters reports that the bridge was closed.", "" },
	{ "A new AP-NORC poll shows that most want a bridge.", "" },
	{ u8"Nach dpa-Informationen wird die Br\u00fccke gebaut.", "" },
	{ "Follow Jane Doe on Twitter: http://twitter.com/AP_Jane", "" },
	{ "www.reuters.com", "" },
	{ "Jane Doe covers banks for The Associated Press.", "" },
	{ u8"Petra M\u00fcller said the map of the spa was wrong.", "" },
	{ "The Pennsylvania (PA) council met.", "" },
	{ "El alcalde dijo a EFE que no hay nada decidido.", "" },
	{ u8"Le maire a d\u00e9clar\u00e9 \u00e0 l'AFP que rien n'"
	  u8"\u00e9tait d\u00e9cid\u00e9.",
	    "" },
	{ u8"Il sindaco ha detto all'ANSA che nulla \u00e8 deciso.", "" },
	{ u8"\u041c\u044d\u0440 \u0441\u043e\u043e\u0431\u0449\u0438"
	  u8"\u043b \u0422\u0410\u0421\u0421, \u0447\u0442\u043e "
	  u8"\u043c\u043e\u0441\u0442 \u0437\u0430\u043a\u0440\u044b"
	  u8"\u0442.",
	    "" },
	{ "Borgermesteren siger til Ritzau, at broen er lukket.", "" },
	{ u8"Burmistrz powiedzia\u0142 PAP, \u017ce most jest zamkni"
	  u8"\u0119ty.",
	    "" },
	{ u8"Ba\u015fkan AA'ya k\u00f6pr\u00fcn\u00fcn kapal\u0131 ol"
	  u8"du\u011funu s\u00f6yledi.",
	    "" },
	{ u8"\u5e02\u957f\u5bf9\u65b0\u534e\u793e\u8bb0\u8005\u8868"
	  u8"\u793a\uff0c\u6865\u5df2\u5173\u95ed\u3002",
	    "" },
	{ u8"\u5e02\u9577\u306f\u5171\u540c\u901a\u4fe1\u306b\u6a4b"
	  u8"\u306f\u9589\u9396\u3055\u308c\u305f\u3068\u8a9e\u3063"
	  u8"\u305f\u3002",
	    "" },
	{ u8"\u0648\u0642\u0627\u0644 \u0627\u0644\u0639\u0645\u062f"
	  u8"\u0629 \u0644\u0631\u0648\u064a\u062a\u0631\u0632 \u0625"
	  u8"\u0646 \u0627\u0644\u062c\u0633\u0631 \u0645\u063a\u0644"
	  u8"\u0642.",
	    "" },
	{ "De burgemeester zei tegen ANP dat de brug dicht is.", "" },
	{ u8"Borgm\u00e4staren s\u00e4ger till TT att bron \u00e4r st"
	  u8"\u00e4ngd.",
	    "" },
	{ u8"Pormestari kertoi STT:lle, ett\u00e4 silta on suljettu.", "" },
	{ u8"O presidente disse \u00e0 Lusa que nada est\u00e1 decidi"
	  u8"do.",
	    "" },
	{ "AAA (AAP) and other groups met with members of the counc"
	  "il.",
	    "" },
	{ "Anna Bloomberg said he would not run.", "" },
	{ "In a statement to The Associated Press, the mayor said n"
	  "o.",
	    "" },
	{ "He works as an editor at dpa.", "" },
};

/* What pages and records name as author, source or holder of the rights. */
static const struct row named[] = {
	{ "The Associated Press", "ap" },
	{ "AP", "ap" },
	{ "Jane Doe\nThe Associated Press", "ap" },
	{ "Copyright 2026 The Associated Press. All rights reserved. This "
	  "material may not be published, broadcast, rewritten or "
	  "redistributed.",
	    "ap" },
	{ u8"\u00a9 2026 dpa", "dpa" },
	{ u8"\u00a9 2026 AFP", "afp" },
	{ "(c) 2026 Reuters", "reuters" },
	{ u8"\u00a9 The Echo / Reuters", "reuters" },
	{ "https://www.reuters.com/world/1", "reuters" },
	{ "Agencia EFE", "efe" },
	{ "AP, Reuters", "ap reuters" },
	/* Courses, states, firms and people. */
	{ "AP Biology", "" },
	{ "AP Central", "" },
	{ u8"\u00a9 2026 AP Exam Prep", "" },
	{ "Copyright 2026 The Echo, Harrisburg, PA 17101", "" },
	{ "The Echo, PA", "" },
	{ u8"\u00a9 2026 PA Consulting", "" },
	{ "Petra", "petra" },
	{ "Petra Kolb", "" },
	{ "MAP", "map" },
	{ "Site MAP", "" },
	{ "Copyright AP Hogeschool", "" },
	{ "https://www.apnews.example/x", "" },
	{ "Photo: AP", "" },
	{ "Bloomberg Philanthropies", "" },
};

static const struct row bylines[] = {
	{ "By JANE DOE and ANN EL POE, Associated Press", "ap" },
	{ "Associated Press", "ap" },
	{ "AP Staff", "ap" },
	{ "The Canadian Press", "cp" },
	{ "Von Jens Kolbe, dpa", "dpa" },
	{ "dpa/lno", "dpa" },
	{ "KIEL.NET mit dpa", "dpa" },
	{ "dpa, AFP, Reuters", "afp dpa reuters" },
	{ "Cl/Dpa", "dpa" },
	{ "Jane Doe, PA", "" },
	{ u8"Petra M\u00fcller", "" },
	{ "PA", "pa" },
	{ "PA Media", "pa" },
	{ "Anne Morel/Afp", "afp" },
	{ "By Jane Doe, Reuters Health", "reuters" },
	{ "Reuters Staff", "reuters" },
	{ "Anna Bloomberg", "" },
	{ "Ani Map", "" },
	{ "By CATHERINE DOE Associated Press", "ap" },
	{ "TT", "tt" },
	{ "AFP Photo/Jane Doe", "" },
	{ "Jane Doe (AP)", "ap" },
	{ "Hina Khan", "" },
	{ "by Jane Doe for The Associated Press", "ap" },
	{ "Ritzau", "ritzau" },
	{ u8"\u0422\u0410\u0421\u0421", "tass" },
	{ u8"\u65b0\u534e\u793e", "xinhua" },
	{ u8"\u6642\u4e8b\u901a\u4fe1", "jiji" },
	{ u8"\u0631\u0648\u064a\u062a\u0631\u0632", "reuters" },
	{ "Redazione ANSA", "ansa" },
	{ "AFP mit dpa", "afp dpa" },
	{ "Agence France-Presse", "afp" },
	{ "Agencias / EFE", "efe" },
	{ "PTI", "pti" },
	{ "IANS", "ians" },
};

#endif
