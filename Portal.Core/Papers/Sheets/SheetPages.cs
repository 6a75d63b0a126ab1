using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Portal.Core.Papers.Sheets;

/// <summary>
/// Cuts the tables of a printed page into pages. Where a page ends only the browser knows, since it alone sets the lines; so the page it prints measures
/// its own rows once, before anything is printed, and makes one table a page: with the head repeated, with the sum of the page and the sum so far at its
/// foot, the latter again at the head of the next, and with at least three rows beside the total. What nearly fits on one page, or on a page less,
/// is set closer and does. The sums of rows come with the rows, from the model, as whole
/// millionths: the script adds, and parses nothing a person wrote. See docs/decisions/0058-papers.md.
/// </summary>
internal static class SheetPages
{
    /// <summary>In which whole parts the script is given figures; decimals of a paper have at most six places.</summary>
    private const decimal Parts = 1_000_000;

    /// <summary>The script, with the same line breaks on every machine that builds it: its hash is over them.</summary>
    public static string Script { get; } = Text.Replace("\r\n", "\n", StringComparison.Ordinal);

    /// <summary>The one script the page's policy lets in: <c>sha256-…</c>.</summary>
    public static string Source { get; } = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Script)));

    /// <summary>The figures of a row in the columns from the first with a total on, parted by semicolons; nothing where a column has none.</summary>
    public static string Sums(SheetTable table, SheetRow row)
    {
        var first = table.Columns.TakeWhile(c => !c.Total).Count();
        return string.Join(';', Enumerable.Range(first, table.Columns.Count - first).Select(c => !table.Columns[c].Total ? ""
            : decimal.Round((SheetText.Number(row.Cells[c]) ?? 0) * Parts).ToString("0", CultureInfo.InvariantCulture)));
    }

    private const string Text = """
        (() => {
          const room = Number(document.documentElement.dataset.room) * 96 / 25.4 - 3, least = 3, scale = 1000000n;
          const box = e => e.getBoundingClientRect();
          const read = row => (row.dataset.s ?? '').split(';').map(s => s === '' ? null : BigInt(s));
          const words = n => {
            const size = n < 0n ? -n : n, rest = (size % scale).toString().padStart(6, '0').replace(/0+$/, '');
            return (n < 0n ? '-' : '') + (size / scale).toString().replace(/\B(?=(\d{3})+$)/g, '.') + (rest ? ',' + rest : '');
          };
          const sumRow = (total, label, sums) => {
            const row = total.cloneNode(true);
            row.className = 'total carried';
            [...row.cells].forEach((cell, i) => { cell.textContent = i === 0 ? label : sums[i - 1] === null ? '' : words(sums[i - 1]); });
            return row;
          };
          const body = document.body, closers = ['close', 'short', 'small'], whole = () => box(body).height, few = whole() <= room * 3;
          // What nearly fits on one page does, set closer step by step; what is far longer is not laid out again for each
          if (few) for (const closer of closers) if (whole() > room) body.classList.add(closer);
          if (whole() > room) body.classList.remove(...closers);
          const sumOf = (heights, from, to) => heights.slice(from, to).reduce((sum, h) => sum + h, 0);
          const rise = (total, label) => {
            const row = total.cloneNode(true);
            row.className = 'total carried';
            row.cells[0].textContent = label;
            total.after(row);
            const height = box(row).height + 1;
            row.remove();
            return height;
          };
          const measure = table => {
            const feet = [...table.querySelectorAll('tr.total,tr.after')];
            const rows = [...table.querySelectorAll('tbody tr')].filter(r => !feet.includes(r));
            const total = table.dataset.carried ? table.querySelector('tr.total') : null;
            const tops = [...rows, ...feet].map(r => box(r).top), bottom = box(table).bottom, n = rows.length;
            // The rows of sums as they will stand: a label of several words may need two lines where the columns before the figures are narrow
            const known = {}, tall = label => known[label] ??= total ? rise(total, label) : 0;
            // Fewer words where the usual ones would need more than two lines
            const say = labels => labels?.split('|').find((label, i, all) => i === all.length - 1 || tall(label) <= 2 * tall('0'));
            const labels = { page: table.dataset.page, next: say(table.dataset.next), carried: say(table.dataset.carried) };
            return {
              feet, rows, total, n, heights: rows.map((_, i) => (tops[i + 1] ?? bottom) - tops[i]), tail: feet.length ? bottom - tops[n] : 0,
              labels, carried: tall(labels.carried), foot: tall(labels.page) + tall(labels.next), head: box(table.tHead).height,
            };
          };
          // Room for so many rows beside what follows the last of them
          const ending = (m, count) => sumOf(m.heights, Math.max(0, m.n - count), m.n) + m.head + m.carried + m.tail;
          const roomForEnding = () => {
            const tables = [...document.querySelectorAll('table')], last = tables.at(-1);
            // Of four rows one would stay below the table before, and three stand here
            const most = tables.length > 1 && measure(last).n === least + 1 ? least + 1 : least;
            for (let count = last ? most : 0; count > 0; count--) {
              if (ending(measure(last), count) <= room) break;
              const shorter = !body.classList.contains('short');
              body.classList.add('short');
              if (ending(measure(last), count) <= room) break;
              if (shorter) body.classList.remove('short');
            }
          };
          // Beside which a table would begin, the pages full so far, and the drawings of the page
          let start = 0, slack = 0, behind = false, full = 0, drawn = [];
          const turn = top => {
            full += Math.max(1, Math.ceil((top - start) / room));
            [start, slack, drawn] = [top, 0, []];
          };
          const fitted = over => {
            const heights = drawn.map(d => box(d.svg).height), share = 1 - over / sumOf(heights, 0, heights.length);
            if (drawn.some((d, i) => heights[i] * share < d.whole * 0.8)) return false;
            drawn.forEach((d, i) => d.svg.style.height = `${heights[i] * share}px`);
            return true;
          };
          // What stands above a table: a drawing or a short paragraph is not torn, a long one loses at most two lines at the foot of a page
          const place = block => {
            const used = (box(block).top - start) % room + slack, height = box(block).height, line = parseFloat(getComputedStyle(block).lineHeight);
            const drawing = block.querySelector('svg'), own = drawing ? [{ svg: drawing, whole: box(drawing).height }] : [];
            drawn = block.matches('figure') ? [...drawn, ...own] : [];
            if (used + height <= room) return;
            // The drawings of a page shrink a little, all of them alike, rather than to leave a part of it blank that shows
            if (drawing && fitted(used + height - room + 2)) return;
            if (block.matches('figure') || height <= 5 * line) {
              block.style.breakBefore = 'page';
              block.style.marginTop = '0';
              turn(box(block).top);
              drawn = own;
            } else slack += 2 * line;
          };
          const cut = table => {
            const measured = measure(table), { feet, rows, total, n, heights, tail, labels, carried, foot, head } = measured;
            const above = box(table.tHead).top - box(table).top;
            let used = (box(table).top - start) % room + slack, moved = false, at = 0;
            // Of three rows and fewer one stays below the head of the paper, which says nothing by itself. Fewer stay beside a high ending
            let kept = n > least || used > room * 0.6 ? least : Math.max(1, n - 1);
            while (kept > 1 && ending(measured, kept) > room) kept--;
            const parts = [];
            for (;;) {
              const first = at === 0;
              const free = room - head - (first ? used + above : carried);
              let left = tail;
              for (let i = at; i < n; i++) left += heights[i];
              if (left <= free || n - at <= kept && !first) { parts.push([at, n]); break; }
              let to = at, sum = foot;
              while (to < n && sum + heights[to] <= free) sum += heights[to++];
              to = Math.min(to, n - kept);
              if (to <= at) {
                if (first && !moved && used > 0) { moved = true; used = 0; continue; }
                to = at + 1;
                if (to >= n) { parts.push([at, n]); break; }
              }
              parts.push([at, to]);
              at = to;
            }
            // A page between two others takes rows of the one before rather than to stand with one or two beside its sums
            for (let k = parts.length - 2; k > 0; k--)
              while (parts[k][1] - parts[k][0] < least && parts[k - 1][1] - parts[k - 1][0] > (k > 1 ? least : 1)
                && sumOf(heights, parts[k][0] - 1, parts[k][1]) + carried + foot + head <= room) parts[k][0] = --parts[k - 1][1];
            // One row with two rows of sums below another table says nothing: where all of it stands on the next page, it does
            if (parts.length > 1 && parts[0][1] === 1 && behind && !moved && above + head + sumOf(heights, 0, n) + tail <= room) {
              moved = true;
              parts.splice(0, parts.length, [0, n]);
            }
            if (moved) { table.style.breakBefore = 'page'; table.style.marginTop = '0'; turn(box(table).top); }
            if (parts.length === 1) return;
            let sums = null;
            const made = parts.map(([from, to], k) => {
              const part = table.cloneNode(false), body = document.createElement('tbody');
              if (k === 0 && table.caption) part.append(table.caption.cloneNode(true));
              part.append(table.querySelector('colgroup').cloneNode(true), table.tHead.cloneNode(true), body);
              if (k > 0) { part.style.marginTop = '0'; part.style.breakBefore = 'page'; }
              if (total && sums) body.append(sumRow(total, labels.carried, sums));
              let own = null;
              for (const row of rows.slice(from, to)) {
                const values = total ? read(row) : [];
                own = own ? own.map((s, i) => s === null ? null : s + values[i]) : values;
                body.append(row);
              }
              sums = sums ? sums.map((s, i) => s === null ? null : s + own[i]) : own;
              if (k < parts.length - 1) { if (total) body.append(sumRow(total, labels.page, own), sumRow(total, labels.next, sums)); }
              else body.append(...feet);
              return part;
            });
            table.replaceWith(...made);
            for (const part of made.slice(1)) turn(box(part).top);
          };
          const lay = () => {
            roomForEnding();
            [start, slack, behind, full, drawn] = [0, 0, false, 0, []];
            for (const block of [...body.children]) {
              if (block.matches('table')) cut(block);
              else if (block.matches('figure,p')) place(block);
              behind ||= block.matches('table,figure');
            }
            return full + Math.ceil((box(body).bottom - start) / room);
          };
          // Of a few pages the fewest, set closer only where that leaves one out: rows beside half a page of nothing look as if some were lost
          const blocks = [...body.children], ways = few && whole() > room ? [[], ['close'], ['close', 'short']] : [];
          const fresh = way => {
            body.classList.remove(...closers);
            body.classList.add(...way);
            body.replaceChildren(...blocks.map(block => block.cloneNode(true)));
          };
          let [best, fewest] = [null, Infinity];
          for (const way of ways) {
            fresh(way);
            const pages = lay();
            if (pages < fewest) [best, fewest] = [way, pages];
          }
          if (best) fresh(best);
          lay();
        })();
        """;
}
