/** True where the component workshop is built in; false in what we ship, so that it is dropped. */
declare const __WORKSHOP__: boolean;
