import flatpickr from "flatpickr";
import { Mandarin } from "flatpickr/dist/l10n/zh.js";

flatpickr.localize({ ...Mandarin, firstDayOfWeek: 1 });
window.flatpickr = flatpickr;
