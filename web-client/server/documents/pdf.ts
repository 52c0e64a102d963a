import type { Browser } from 'playwright-core';

const longestMs = 20_000;
const mostWaiting = 2;

/** Makes pages of HTML into tagged PDF. */
export interface PdfPrinter {
  /** The PDF of a whole page of HTML that asks the network for nothing. Refuses when too many wait already. */
  print(html: string): Promise<Uint8Array>;
  close(): Promise<void>;
}

/** Too many documents are being made, or one took too long: a page says so and the reader tries again. */
export class PrinterBusy extends Error {}

/**
 * One browser, started when first needed, that prints one page after the other; two may wait. A page has no script and
 * no network, whatever stands in it. A browser that falls or hangs is replaced by the next one.
 */
export function createPdfPrinter(chromiumPath?: string): PdfPrinter {
  let browser: Promise<Browser> | undefined;
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  const drop = async () => {
    const gone = browser;
    browser = undefined;
    await gone?.then((one) => one.close()).catch(() => undefined);
  };
  // Loaded with the first document: what drives the browser is large, and most processes never print.
  const launch = async () => (await import('./chromium')).launchChromium(chromiumPath);
  const opened = async () => {
    browser ??= launch();
    const one = await browser;
    if (one.isConnected()) return one;
    browser = launch();
    return browser;
  };
  const printNow = async (html: string) => {
    try {
      return await within(
        longestMs,
        opened().then((one) => printPage(one, html)),
      );
    } catch (error) {
      await drop();
      throw error;
    }
  };
  return {
    print(html) {
      if (waiting > mostWaiting) return Promise.reject(new PrinterBusy('too many documents wait'));
      waiting += 1;
      const printed = last.then(() => printNow(html)).finally(() => (waiting -= 1));
      last = printed.catch(() => undefined);
      return printed;
    },
    close: drop,
  };
}

async function printPage(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.route('**/*', (route) => route.abort());
    await page.setContent(html, { waitUntil: 'load', timeout: longestMs });
    return await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  } finally {
    await context.close();
  }
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new PrinterBusy('a document took too long')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
