import { summarize } from "nutgraf";

self.onmessage = ({ data: text }) => self.postMessage(summarize(text, { sentences: 3 }));
