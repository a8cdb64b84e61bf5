import { summarize } from "nutgraf";

export default {
  async fetch(request) {
    return Response.json(summarize(await request.text(), { sentences: 3 }));
  },
};
