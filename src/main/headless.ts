// Nothing else stands in the entry: the bundler puts what it shares with the window's rooms into its file where it
// can, and loading that file must run nothing in the window.
void import('./headless-run').then(({ headless }) => headless(import.meta.dirname));
