import { summarize } from "nutgraf";

export const runtime = "edge";

export async function POST(request) {
  return Response.json(summarize(await request.text(), { sentences: 3 }));
}
