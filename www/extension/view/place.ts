/** Whether the view stands beside the page as a side panel, and not in the popup. */
export const isPanel = new URLSearchParams(location.search).get("in") === "panel";
