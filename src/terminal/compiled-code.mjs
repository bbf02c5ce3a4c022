import * as module from 'node:module';

/**
 * Loaded before every command. It is JavaScript, and uses nothing that only newer versions of Node have, to say so where
 * Node is too old to read TypeScript: elsewhere that would be a crash, in English, with an exit code that commands give
 * a meaning. And it has the program compiled once, not at each start.
 */
if (!process.features.typescript) {
  process.stderr.write(
    `这里的 Node 是 ${process.version}，直接读不懂这个程序。请先运行 npm ci（会装上合用的 Node），或者换成 Node 24。什么都没有做。\n`,
  );
  process.exit(2);
}
module.enableCompileCache?.('.cache/code');
