// In a file of its own, as Parcel loses a module that another imports both by `*` and for export.
import * as engine from "./engine.js";

export { engine };
