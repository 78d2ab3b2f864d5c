/** Procore's descriptions are HTML; CMiC's are plain. Null where nothing is left. */
export function plainText(html: string | null): string | null {
  if (html === null) return null;
  const text = html
    .replace(/<(?:br|\/p|\/li|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .trim();
  return text === '' ? null : text;
}
