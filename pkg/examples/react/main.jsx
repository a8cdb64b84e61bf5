import { createRoot } from "react-dom/client";
import { Summary } from "./summary.jsx";

const response = await fetch("article.txt");
createRoot(document.querySelector("#root")).render(<Summary text={await response.text()} />);
