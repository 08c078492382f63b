import "./polyfills.js";
import { TabulatorFull } from "tabulator-tables";

window.Tabulator = TabulatorFull;
