// Documents that the tests give to the page. All invented.

export const bricklayer = `Metselaar gezocht
Takenpakket:
- je zet de muren uit: profielen stellen, lagen verdelen, koord spannen
- je trekt binnenmuren op in snelbouw en gevels in handvormsteen
- je plaatst spouwisolatie, waterkering en lateien
- je werkt stellingen af en houdt de werf proper`;

const baker = ['Bakker gezocht', 'Je bakt brood, pistolets en koffiekoeken in onze ambachtelijke bakkerij.'];

export const baker_page = `<!DOCTYPE html>
<html lang="nl"><head><meta charset="utf-8"><title>Vacature</title><script>window.hacked = true;</script></head>
<body><h1>${baker[0]}</h1><p>${baker[1]}</p>
<ul><li>Je kneedt, vormt en bakt het deeg.</li><li>Je maakt taarten en gebak af.</li></ul></body></html>`;

export const hostile = `Metselaar <b>gezocht</b>
<script>window.hacked = 1</script>
<img src="x" onerror="window.hacked = 2">
<a href="javascript:window.hacked = 3">klik</a>
- je trekt binnenmuren op in snelbouw en metselt gevels <svg onload="window.hacked = 4">
- je plaatst spouwisolatie, waterkering en lateien`;

/// A PDF of one page with these lines of ASCII.
export function pdf_of(lines) {
  const escaped = lines.map((line) => `(${line.replace(/[()\\]/g, '\\$&')}) Tj T*`).join('\n');
  const content = `BT /F1 12 Tf 16 TL 60 780 Td\n${escaped}\nET`;
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return place;
  });
  const rows = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('');
  const table = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}`;
  return Buffer.from(`${file}${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`, 'latin1');
}

export function file_of(name, content, mimeType = '') {
  return {name, mimeType, buffer: Buffer.from(content)};
}
