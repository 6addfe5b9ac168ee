// Started in place of the program: becomes it, but holds its start until the test listens. Without this
// a page that breaks while it loads would do so before anybody hears of it.
'use strict';
/* global __dirname */
const { app } = require('electron');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const process = require('node:process');

const root = join(__dirname, '..', '..', '..', '..');
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
app.setAppPath(root);
app.setName(manifest.name);
app.setVersion(manifest.version);

let start;
const started = new Promise((done) => {
  start = done;
});
const whenReady = app.whenReady.bind(app);
app.whenReady = () => started.then(whenReady);

// Electron would open a box that nobody closes; on stderr the error fails the test.
process.on('uncaughtException', (error) => {
  process.stderr.write(`uncaught in main: ${error.stack}\n`);
});
process.on('unhandledRejection', (reason) => {
  process.stderr.write(`unhandled in main: ${reason?.stack ?? reason}\n`);
});

try {
  require(join(root, manifest.main));
} catch (error) {
  start = () => {
    throw error;
  };
}
globalThis.startProgram = () => start();
