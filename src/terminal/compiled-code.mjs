import { enableCompileCache } from 'node:module';

/**
 * Loaded before every command: the program is compiled once, not at each start. It is JavaScript: TypeScript would have Node
 * make its own compiler ready before there is anything kept to spare it that.
 */
enableCompileCache('.cache/code');
