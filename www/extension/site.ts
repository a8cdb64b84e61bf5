/** The host of an address, as people say it; empty for what is no address, which a page may well give. */
export function hostOf(url: string | null | undefined): string {
  return url && URL.canParse(url) ? new URL(url).host.replace(/^www\./, "") : "";
}
