import type { Messages } from "./messages.js";

const number = new Intl.NumberFormat("fr");
/** In French 0 and 1 are singular. */
const count = (n: number, one: string, many: string) => `${number.format(n)} ${n < 2 ? one : many}`;

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
};
