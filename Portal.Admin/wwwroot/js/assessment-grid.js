// The spreadsheet manners of the assessment grid: arrows and Enter within a column of numbers, a pasted column, and the
// moment a row is left. Only fields of numbers are listened to: Vietnamese text must not be disturbed while it is composed.

const rowsOf = table => [...table.querySelectorAll('tbody[data-work]')];
const workOf = row => Number(row.dataset.work);

export function attach(table, page) {
  const onKey = event => {
    const input = event.target.closest('input[data-coefficient], input[data-addition]');
    if (!input || event.ctrlKey || event.altKey || event.metaKey) return;
    const step = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const kind = input.hasAttribute('data-coefficient') ? 'data-coefficient' : 'data-addition';
    const column = [...table.querySelectorAll(`input[${kind}]`)];
    const next = column[column.indexOf(input) + step];
    if (next) {
      next.focus();
      next.select();
    } else if (event.key === 'Enter') {
      input.blur();
    }
  };

  // A changed field has told the server before its focus goes, so the row is saved with its last value
  const onLeave = event => {
    const row = event.target.closest('tbody[data-work]');
    if (!row || (event.relatedTarget && row.contains(event.relatedTarget))) return;
    page.invokeMethodAsync('LeaveRow', workOf(row));
  };

  const onPaste = event => {
    const input = event.target.closest('input[data-coefficient]');
    if (!input) return;
    const lines = event.clipboardData.getData('text').replace(/\r/g, '').split('\n').map(line => line.split('\t')[0].trim());
    while (lines.length > 0 && lines[lines.length - 1] === '') lines.pop();
    if (lines.length < 2) return;
    event.preventDefault();
    const rows = rowsOf(table);
    const first = rows.indexOf(input.closest('tbody[data-work]'));
    const filled = [];
    let unused = 0;
    lines.forEach((text, i) => {
      if (text === '') return;
      const cell = rows[first + i]?.querySelector('input[data-coefficient]');
      if (!cell) {
        unused++;
        return;
      }
      cell.value = text;
      cell.dispatchEvent(new Event('change', { bubbles: true }));
      filled.push(workOf(rows[first + i]));
    });
    page.invokeMethodAsync('Pasted', filled, unused);
  };

  const onUnload = event => {
    if (table.querySelector('[data-unsaved]')) event.preventDefault();
  };

  table.addEventListener('keydown', onKey);
  table.addEventListener('focusout', onLeave);
  table.addEventListener('paste', onPaste);
  window.addEventListener('beforeunload', onUnload);
  return {
    detach() {
      table.removeEventListener('keydown', onKey);
      table.removeEventListener('focusout', onLeave);
      table.removeEventListener('paste', onPaste);
      window.removeEventListener('beforeunload', onUnload);
    },
  };
}

// Brings the row of an address like #bai-12 into sight and its coefficient under the cursor
export function show(fragment) {
  if (!/^#bai-\d+$/.test(fragment)) return;
  const row = document.getElementById(fragment.slice(1));
  if (!row) return;
  row.scrollIntoView({ block: 'center' });
  (row.querySelector('input[data-coefficient]') ?? row.querySelector('a'))?.focus({ preventScroll: true });
}
