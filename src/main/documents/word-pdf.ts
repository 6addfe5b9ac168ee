import { writeFile } from 'node:fs/promises';
import { join, win32 } from 'node:path';
import type { Convert } from './libreoffice-pdf';
import { windowsProgram, type RunProcess } from './processes';

/**
 * Drives Word over its automation. 17 = PDF; with bookmarks from headings (1) and the structure for those
 * who have it read to them; missing fonts become pictures of their letters; PDF/A where it is asked for.
 * Word is no child of this script: it names Word's process, so that a hanging one can be ended.
 */
export const WORD_SCRIPT = `param([string]$List, [switch]$PdfA)
$ErrorActionPreference = 'Stop'
$before = @(Get-Process -Name WINWORD -ErrorAction SilentlyContinue | ForEach-Object { $_.Id })
$word = New-Object -ComObject Word.Application
try {
  $word.Visible = $false
  $word.DisplayAlerts = 0
  $word.AutomationSecurity = 3
  Get-Process -Name WINWORD -ErrorAction SilentlyContinue |
    Where-Object { $before -notcontains $_.Id } | ForEach-Object { Write-Output "word $($_.Id)" }
  foreach ($job in (Get-Content -LiteralPath $List -Raw -Encoding UTF8 | ConvertFrom-Json)) {
    Write-Output "convert $($job.from)"
    try {
      $document = $word.Documents.Open($job.from, $false, $true, $false)
      try {
        $document.ExportAsFixedFormat($job.to, 17, $false, 0, 0, 1, 1, 0, $true, $true, 1, $true, $true, [bool]$PdfA)
      } finally { $document.Close(0) }
    } catch { Write-Output "failed $($job.from)" }
  }
} finally { $word.Quit(0) }
`;

/** PowerShell of Windows reads a script without this mark in the code page of the machine. */
const BYTE_ORDER_MARK = '\uFEFF';

export interface WordWays {
  readonly run: RunProcess;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Ends a process by its number. */
  readonly end: (pid: number) => void;
}

/** Converts with Microsoft Word. Written by its documentation; not tried on a machine with Word so far. */
export function convertWithWord({ run, environment, end }: WordWays): Convert {
  return async (conversion) => {
    const script = join(conversion.inFolder, 'export.ps1');
    const list = join(conversion.inFolder, 'export.json');
    const jobs = conversion.names.map((name) => ({
      from: win32.join(conversion.inFolder, name),
      to: win32.join(conversion.outFolder, name.replace(/\.docx$/, '.pdf')),
    }));
    await writeFile(script, BYTE_ORDER_MARK + WORD_SCRIPT);
    await writeFile(list, BYTE_ORDER_MARK + JSON.stringify(jobs));
    const started: number[] = [];
    const ended = await run({
      program: windowsProgram(environment, 'WindowsPowerShell', 'v1.0', 'powershell.exe'),
      args: [
        ...['-NoProfile', '-NonInteractive', '-ExecutionPolicy', 'Bypass'],
        ...['-File', script, '-List', list],
      ],
      folder: conversion.outFolder,
      patience: conversion.patience,
      signal: conversion.signal,
      onLine: (line) => {
        if (line.startsWith('convert ')) conversion.onFile();
        const pid = /^word (\d+)$/.exec(line)?.[1];
        if (pid !== undefined) started.push(Number(pid));
      },
    });
    if (ended.how === 'timedOut' || ended.how === 'cancelled') started.forEach(end);
    return ended;
  };
}
