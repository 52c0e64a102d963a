export { createWebApp, type WebAppOptions } from './app';
