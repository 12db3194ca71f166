export { backTransform } from "./backTransform";
export { divide } from "./divide";
export { dismiss, serve, symmetricProduct } from "./jobs";
export { largestEntry, symmetrise } from "./symmetrise";
export { tridiagonalise } from "./tridiagonalise";
