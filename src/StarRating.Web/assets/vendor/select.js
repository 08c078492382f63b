import TomSelect from "tom-select/base";
import clearButton from "tom-select/plugins/clear_button/plugin.js";
import dropdownInput from "tom-select/plugins/dropdown_input/plugin.js";

TomSelect.define("clear_button", clearButton);
TomSelect.define("dropdown_input", dropdownInput);
window.TomSelect = TomSelect;
