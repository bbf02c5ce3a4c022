import { enableCompileCache } from 'node:module';

/** Loaded before every command: the program is compiled once, not at each start. */
enableCompileCache('.cache/code');
