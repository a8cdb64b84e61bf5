import type { Messages } from "./messages.js";

const number = new Intl.NumberFormat("fr");
/** In French 0 and 1 are singular. */
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n < 2 ? one : many}`;
const signed = new Intl.NumberFormat("fr", { minimumFractionDigits: 2, signDisplay: "exceptZero" });
const percent = new Intl.NumberFormat("fr", { style: "percent" });
const milliseconds = new Intl.NumberFormat("fr", {
  style: "unit",
  unit: "millisecond",
  maximumSignificantDigits: 3,
});
const kilobytes = new Intl.NumberFormat("fr", { style: "unit", unit: "kilobyte", maximumFractionDigits: 0 });

/** What the page says, in French. */
export const fr: Messages = {
  language: "fr",

  pageTitle: "Nutgraf : un article en ses phrases essentielles",
  tagline: "Un article en ses phrases essentielles.",
  promise: "Tout se calcule dans votre navigateur : rien de ce que vous collez n’en sort.",
  interfaceLanguage: "Langue de cette page",
  views: "Vues",
  read: "Lire",
  compare: "Comparer",
  how: "Le principe",

  chooseArticle: "Choisissez un article",
  articleToSummarize: "Article à résumer",
  ownText: "Votre texte",
  pasteLabel: "Collez un article : son texte, son HTML ou une partie d’une page web",
  readAs: {
    text: "Lu comme texte brut.",
    html: "Lu comme HTML, avec ses titres et ses listes.",
    markdown: "Lu comme Markdown, avec ses titres et ses listes.",
  },
  offers: { text: "Lire comme texte brut", html: "Lire comme HTML", markdown: "Lire comme Markdown" },
  held: (characters) =>
    `Votre texte de ${new Intl.NumberFormat("fr", { maximumFractionDigits: 1 }).format(characters / 1e6)} million(s) de caractères est trop long pour être affiché ici. Il est résumé en entier.`,
  remove: "Le retirer",

  openFile: "Ouvrir un fichier",
  fromClipboard: "Depuis le presse-papiers",
  dropHint: "Ou déposez un fichier n’importe où sur cette page.",
  dropHere: "Déposez ici pour lire les phrases essentielles",
  bookmarklet: "Résumer avec Nutgraf",
  bookmarkletHint: "Pour votre barre de favoris : sur toute page, un clic l’ouvre ici.",
  bookmarkletHow:
    "Glissez ce lien dans votre barre de favoris, ou copiez son adresse dans un nouveau favori. Sur toute page, un clic l’ouvre ici. La page passe d’un onglet à l’autre et nulle part ailleurs.",
  popupBlocked:
    "Le navigateur n’a pas ouvert Nutgraf. Permettez à ce site d’ouvrir une fenêtre et recommencez, ou copiez l’article et collez-le dans Nutgraf.",
  notHandedOver:
    "La page n’est pas arrivée : certains sites coupent les fenêtres ouvertes depuis leurs pages. Sélectionnez-y tout, copiez, et collez ici.",
  notShared:
    "Rien n’est arrivé de l’autre application : c’était peut-être trop gros. Copiez-y le texte et collez-le ici.",
  brokenLink:
    "Ce lien n’a pu être lu : une partie s’est peut-être perdue en route. Voici ce par quoi la page commence.",
  addressAlone:
    "C’est une adresse. Rien n’est chargé d’ici, afin que personne n’apprenne ce que vous lisez. Ouvrez-la dans votre navigateur, copiez l’article et collez-le ici.",
  clipboardEmpty: "Il n’y a pas de texte dans le presse-papiers.",
  clipboardRefused:
    "Le navigateur n’a pas laissé cette page voir le presse-papiers. Cliquez dans la zone de texte et collez-y, avec Ctrl+V ou ⌘V.",
  refusals: {
    pdf: "C’est un PDF, qui ne peut être lu ici. Ouvrez-le, copiez son texte et collez-le.",
    document:
      "C’est un document de bureautique, qui ne peut être lu ici. Ouvrez-le, copiez son texte et collez-le, ou enregistrez-le comme page web ou comme texte.",
    book: "C’est un livre numérique, qui ne peut être lu ici. Ouvrez-le, copiez un chapitre et collez-le.",
    picture: "C’est une image : ce qui y est écrit ne peut être lu ici.",
    recording: "C’est un enregistrement, de son ou d’images : il ne contient pas de texte.",
    archive:
      "C’est une archive de plusieurs fichiers, qui ne peut être lue ici. Décompressez-la, ou enregistrez la page à nouveau en « HTML seulement ».",
    tooLarge: "Ce fichier dépasse 30 Mo : c’est trop pour un article.",
  },
  unreadable: "Ceci n’a pu être lu : un dossier, ou un fichier qui n’est plus là.",
  firstOf: (n) => `Le premier de vos ${number.format(n)} fichiers est affiché\u00a0: un article à la fois.`,
  newVersion: "Une nouvelle version de cette page est prête.",
  reload: "Recharger",

  takeAlong: "Emporter le résumé",
  sharing: {
    copy: "Copier",
    copyMarkdown: "Copier en Markdown",
    copyLink: "Copier un lien",
    share: "Partager",
    copied: "Copié.",
    linkCopied: "Lien copié : il ouvre ce que vous voyez.",
    ownLinkCopied: "Lien copié. Il contient tout votre texte : qui a le lien peut le lire.",
    linkInAddressBar: "Le navigateur n’a pas laissé copier ; le lien est dans la barre d’adresse.",
    tooLong:
      "Votre texte est trop long pour un lien, qui contient quelque 50 000 caractères. Copiez plutôt le résumé.",
    refused: "Le navigateur ne l’a pas permis.",
  },

  working: "Résumé d’un long texte en cours…",
  cancel: "Annuler",
  cancelled: "Annulé : le texte n’a pas été résumé.",
  tryAgain: "Réessayer",

  invitation:
    "Collez un article ci-dessus. Ses phrases essentielles paraîtront ici, mot pour mot, et à côté l’article dont elles viennent.",
  binary:
    "Ceci ressemble au contenu brut d’un fichier (une image, un PDF, un document de traitement de texte), non à un texte. Ouvrez le fichier, copiez son texte et collez-le.",
  emptiness: {
    "no-text":
      "Il n’y a pas de texte ici : rien que des espaces ou du balisage. Collez le texte même de l’article.",
    "no-article":
      "Aucun article trouvé : seulement des menus, des avis, des listes de liens. Copiez le texte même de l’article et collez-le.",
    "budget-too-small": "Chaque phrase dépasse la longueur demandée. Demandez un résumé plus long.",
  },
  limit: {
    "too-short": "Ce texte n’est guère plus long que son résumé.",
    "mostly-list": "C’est surtout une liste : un choix de phrases en dit peu.",
    "mostly-code": "C’est surtout du code : un choix de phrases en dit peu.",
    "mostly-table": "C’est surtout un tableau : un choix de phrases en dit peu.",
    "mostly-links": "Ce sont surtout des liens vers d’autres pages.",
    "no-article": "Ceci ne ressemble guère à un article.",
  },
  noSentenceEnd:
    "Aucune fin de phrase n’a été trouvée : ce texte ne peut être raccourci. Si ses points se sont perdus en route, copiez-le à nouveau là où il a été publié.",
  singleSentence: "C’est une seule phrase : elle est son propre résumé.",
  truncated: "Ce texte est très long : seul son début a été lu.",
  tooLongText: (most) =>
    `Ce texte est trop long pour être résumé ici : il peut avoir ${number.format(most)} caractères. Prenez-en une partie.`,
  failure: (why) => `Le résumé a échoué (${why}). Essayez une partie plus courte, ou rechargez la page.`,

  summary: "Résumé",
  length: "Longueur",
  kindLabel: "Genre de résumé",
  kinds: { tldr: "Résumé", "key-points": "Points clés", teaser: "Accroche", headline: "Titre" },
  noHeadline: "Aucune de ses phrases ne donne un titre assez court.",
  sentences: (n) => count(n, "phrase", "phrases"),
  words: (n) => count(n, "mot", "mots"),
  characters: (n) => count(n, "caractère", "caractères"),
  chosenOf: (n, sentences) => `${number.format(n)} sur ${count(sentences, "phrase", "phrases")}`,
  seconds: (n) => `${n} s`,
  minutes: (n) => `${n} min`,
  hours: (hours, minutes) =>
    minutes === 0 ? `${number.format(hours)} h` : `${number.format(hours)} h ${minutes} min`,
  toRead: (time) => `${time} de lecture`,
  shownInArticle: "Montrée dans l’article.",
  backToSummary: "Retour au résumé",
  article: "Article",

  instrument: "L’instrument",

  heat: "Carte de chaleur",
  heatHint: "Chaque phrase teintée selon son score : plus la teinte est forte, plus tôt elle est prise",
  showLeftOut: (n) =>
    n < 2 ? "Montrer la partie écartée" : `Montrer les ${number.format(n)} parties écartées`,
  reasons: {
    hidden: "Caché sur la page",
    navigation: "Menu, en-tête ou pied de page",
    advertisement: "Publicité",
    byline: "Auteur, date et mentions",
    related: "Accroche d’un autre article",
    comment: "Commentaire de lecteur",
    notice: "Avis : cookies, lettre d’information, abonnement, partage",
    reference: "Renvoi à une source",
    repeated: "Déjà dit sur la page",
    outside: "Hors de l’article",
  },
  roles: {
    headline: "Titre",
    standfirst: "Chapeau",
    heading: "Intertitre",
    body: "Texte courant",
    caption: "Légende",
    cell: "Tableau",
    code: "Code",
  },

  parts: {
    centrality: "Proche de l’ensemble",
    importance: "Nomme l’important",
    title: "Proche du titre",
    position: "Vient tôt",
    form: "Sa forme",
    cohesion: "Se lit seule",
    focus: "Votre demande",
  },
  leanings: {
    connective: "commence par un connecteur",
    "weak-connective": "commence par un connecteur faible",
    pronoun: "commence par un pronom",
    demonstrative: "renvoie en arrière",
    quotation: "poursuit une citation",
    question: "pose une question à son sujet",
    answer: "y répond",
    "list-item": "est un élément de sa liste",
    fragment: "est un fragment",
  },
  unfit: {
    heading: "un intertitre",
    caption: "une légende",
    code: "du code",
    symbols: "surtout des signes",
    byline: "une signature",
    dateline: "une date et un lieu",
    promotion: "de la promotion",
    "lead-in": "une annonce de la suite",
    question: "une question",
    fragment: "un fragment",
    excluded: "écartée par vous",
  },

  steer: "De quoi il parle",
  keywords: "Mots-clés",
  moreOf: (word) => `Plus sur ${word}`,
  lessOf: (word) => `Rien avec ${word}`,
  query: "Ce que vous cherchez, en vos propres mots",
  nothingSteers: "Rien n’oriente le résumé. Pressez + ou − sur un mot-clé, ou écrivez ce que vous cherchez.",
  steersMore: (words) => `Plus sur ${words}.`,
  steersLess: (words) => `Aucune phrase avec ${words}.`,
  steersQuery: (words) => `Au sujet de «\u00a0${words}\u00a0».`,
  steersPinned: (n) => `${count(n, "phrase épinglée", "phrases épinglées")}.`,
  steersBanned: (n) => `${count(n, "phrase écartée", "phrases écartées")}.`,
  notFound: "Aucune phrase n’en parle.",
  nothingLeft: "Il ne reste aucune phrase à prendre.",
  startOver: "Recommencer",
  unpin: "Désépingler",
  unban: "Permettre à nouveau",

  inspector: "Une phrase",
  inspectHint: "Cliquez sur une phrase de l’article pour voir pourquoi elle est prise, ou non.",
  previousSentence: "Phrase précédente",
  nextSentence: "Phrase suivante",
  sentenceOf: (n, sentences) => `Phrase ${number.format(n)} sur ${number.format(sentences)}`,
  why: "Pourquoi ?",
  close: "Fermer",
  takenAs: (n, sentences) =>
    `Prise en ${n === 1 ? "1re" : `${number.format(n)}e`} place sur ${number.format(sentences)}`,
  inSummary: "dans le résumé",
  notInSummary: "hors du résumé",
  neverTaken: (why) => `Jamais prise\u00a0: ${why}`,
  pin: "Épingler",
  ban: "Écarter",
  score: "Score",
  partsMean: "Ce que signifient ces parts",
  partMeanings: {
    centrality: "À quel point ses mots sont ceux de tout l’article. Compte davantage dans un long.",
    importance: "Ce qu’elle nomme, par mot, de ce qu’un résumé de l’article devrait nommer.",
    title: "À quel point ses mots sont ceux du titre.",
    position: "À quel point elle vient tôt, dans l’article et dans son paragraphe.",
    form: "Questions, exclamations, citations et apartés résument rarement ; les longues phrases non plus dans un long article.",
    cohesion:
      "Sous zéro si elle est très courte ou s’appuie sur une autre ; bien au-dessous si elle ne se cite pas, comme une signature.",
    focus: "À quel point elle est proche des mots-clés et des mots que vous avez choisis.",
  },
  rounded:
    "Zéro est en général la phrase moyenne de l’article. Les nombres sont arrondis au centième de sorte que leur somme soit le score.",
  leansStrongly: (why) => `Elle ne se comprend pas sans une autre phrase\u00a0: elle ${why}.`,
  leansWeakly: (why) => `Elle se lit mieux après une autre phrase\u00a0: elle ${why}.`,
  heaviest: "Ses mots les plus lourds, selon leur part de son poids",
  hundredths: (n) => signed.format(n / 100).replace("-", "−"),
  percent: (share) => percent.format(share),

  coverage: "Longueur et couverture",
  tells: (n, sentences, share) =>
    `${number.format(n)} phrase${n < 2 ? "" : "s"} sur ${number.format(sentences)} ${n < 2 ? "porte" : "portent"} ${percent.format(share)} du poids de l’article.`,
  firstTell: (n, share) =>
    n < 2
      ? `Sa première en porte ${percent.format(share)}.`
      : `Ses ${number.format(n)} premières en portent ${percent.format(share)}.`,
  curve: (sentences, first, all) =>
    `Une courbe\u00a0: la part du poids de l’article que porte un résumé va de ${percent.format(first)} avec une phrase à ${percent.format(all)} avec ${number.format(sentences)}.`,
  byChoice: "un résumé d’autant de phrases",
  byPage: "les premières phrases de l’article, autant",
  setsLength: "Cliquez ou glissez ici pour régler la longueur.",

  figures: "En chiffres",
  figureNames: {
    language: "Langue",
    size: "Article",
    readingTime: "Temps de lecture",
    timeSaved: "Gagné par le résumé",
    load: "Moteur chargé en",
    read: "Document lu en",
    analysis: "Analysé en",
    extraction: "Article trouvé*",
    detection: "Langue reconnue*",
    splitting: "Phrases découpées*",
    lastSummary: "Dernier résumé fait en",
    engineSize: "Moteur (WebAssembly)",
  },
  unknownLanguage: "inconnue",
  sureness: (share) => `sûre à ${percent.format(share)}`,
  milliseconds: (n) => milliseconds.format(n),
  kilobytes: (n) => kilobytes.format(n),
  notMeasured: "non mesuré : trop long",
  measuredAlone: "* Mesuré à part, en le refaisant seul.",

  comparison: {
    sides: ["Un résumé", "L’autre résumé"],
    methods: {
      now: "Nutgraf, tel que réglé",
      kept: "Nutgraf, tel que gardé",
      first: "Les premières phrases",
      lexRank: "LexRank",
    },
    keep: "Garder ce réglage",
    isKept: "Gardé : changez le réglage, puis revenez comparer.",
    pinned: (n) => count(n, "épinglée", "épinglées"),
    banned: (n) => count(n, "écartée", "écartées"),
    about: {
      first: "Autant que l’autre résumé en a, depuis le début : difficile à battre dans la presse.",
      lexRank: "Les phrases les plus semblables aux autres, par la méthode d’Erkan et Radev (2004).",
    },
    isLong: (n) =>
      `LexRank compare chaque phrase à chaque autre\u00a0: son coût croît comme le carré de la longueur. Il n’est pas calculé au-delà de ${count(n, "phrase", "phrases")}.`,
    covers: (share) => `${percent.format(share)} de l’article couvert`,
    dangling: (n) =>
      n === 0
        ? "Aucune ne s’appuie sur une phrase absente"
        : `${count(n, "phrase s’appuie", "phrases s’appuient")} sur une phrase absente`,
    leans: (why, isStrong) =>
      isStrong ? `Ne se comprend pas sans une phrase absente\u00a0: ${why}` : `Semble coupée\u00a0: ${why}`,
    inBoth: "Dans les deux",
    place: (sentence) => `Phrase ${number.format(sentence)}`,
    where: (n) => (n < 2 ? "La place de sa phrase dans l’article" : "La place de ses phrases dans l’article"),
  },

  pictures: {
    lead: "De cette page à son résumé en cinq étapes",
    titles: {
      document: "La page est un arbre",
      blocks: "L’article est séparé du reste",
      sentences: "Les phrases sont trouvées",
      terms: "Les mots sont pesés",
      summary: "Les meilleures phrases sont prises",
    },
    texts: {
      document:
        "Chaque boîte est un élément de la page, aussi large que son texte, dans celui du dessus. Ce qui appartient à l’article est plein, le reste est hachuré.",
      blocks:
        "Chaque barre est un paragraphe, un titre ou un autre bloc, dans l’ordre de la page, d’autant plus haute qu’il est long ; celles de l’article sont pleines. Sa rédaction, son balisage et ses voisins disent s’il fait partie de l’article.",
      sentences:
        "Un point ne termine pas toujours une phrase. Des règles propres à chaque langue connaissent les abréviations, les initiales, les décimales et les citations : ce qu’elles gardent ensemble est encadré.",
      terms:
        "Un mot compte beaucoup s’il est rare dans l’article et fréquent dans la phrase : c’est TF-IDF. Un trait marque une phrase qui contient le mot.",
      summary:
        "Chaque tige est une phrase, aussi haute que son score ; les numéros disent l’ordre dans lequel elles sont prises. Une haute attend si l’essentiel en est déjà dit, et une basse vient avec celle qui s’appuie sur elle.",
    },
    plain: "Ceci est un texte brut, sans éléments : ses lignes se distinguent par leur aspect.",
    tree: (elements, levels, kept) =>
      `${count(elements, "élément", "éléments")} avec du texte sur ${count(levels, "niveau", "niveaux")}\u00a0; ${percent.format(kept)} du texte appartient à l’article.`,
    blocks: (kept, all) =>
      `${number.format(kept)} sur ${count(all, "bloc", "blocs")} gardés. Ce qui est écarté, et pourquoi\u00a0:`,
    kept: "Gardé",
    each: (n) => (n < 2 ? "" : ` Chaque marque en réunit ${number.format(n)} de suite.`),
    stops: (n) =>
      n === 0
        ? "Chaque point de cet article termine une phrase."
        : `${count(n, "signe", "signes")} de cet article ${n === 1 ? "pourrait terminer une phrase et ne le fait" : "pourraient terminer une phrase et ne le font"} pas.`,
    here: "Ici :",
    word: "Mot",
    frequency: "Phrases",
    weight: "Poids",
    places: "Dans l’article, du début à la fin",
    everywhere: "le mot le plus fréquent",
    weighed: (sentence) =>
      `La phrase ${number.format(sentence)}, mot à mot\u00a0: plus la boîte est pleine, plus le mot y pèse.`,
    scores: (all, order) =>
      `${count(all, "phrase", "phrases")} selon le score. Prises dans cet ordre\u00a0: ${order}.`,
  },
};
