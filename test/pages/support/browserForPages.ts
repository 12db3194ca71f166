export { browserForPages as setup } from "../../editor/support/browserForAll.js";
