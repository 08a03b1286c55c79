import { createHash } from 'node:crypto';

/**
 * Suggestions below the search box, in the pattern of a combobox with a list: arrows move, Enter takes, Escape closes. Without this
 * script the box is a plain box. What is typed goes to the own server only and is not kept there.
 */
const code = `const KINDS = { zh: { title: '标题', occupation: '职业', employer: '单位', skill: '技能', expert: '专家', result: '成果', base: '基地', capability: '企业能力' },
  en: { title: 'Title', occupation: 'Occupation', employer: 'Organisation', skill: 'Skill', expert: 'Expert', result: 'Result', base: 'Base', capability: 'Ability' } };
const lang = document.documentElement.lang.startsWith('zh') ? 'zh' : 'en';
const attach = (box, number) => {
  const list = document.createElement('ul');
  list.id = 'suggestions-' + number;
  list.className = 'suggestions';
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', lang === 'zh' ? '搜索建议' : 'Suggestions');
  list.hidden = true;
  box.parentElement.append(list);
  for (const [name, value] of Object.entries({ role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }))
    box.setAttribute(name, value);
  let typed = box.value, at = -1, timer, asked = 0;
  const options = () => [...list.children];
  const close = () => {
    list.hidden = true;
    at = -1;
    box.setAttribute('aria-expanded', 'false');
    box.removeAttribute('aria-activedescendant');
  };
  const mark = (next) => {
    at = next;
    for (const [place, option] of options().entries()) option.setAttribute('aria-selected', String(place === at));
    const chosen = options()[at];
    if (chosen) box.setAttribute('aria-activedescendant', chosen.id);
    else box.removeAttribute('aria-activedescendant');
    box.value = chosen ? chosen.dataset.text : typed;
  };
  const take = (text) => {
    box.value = text;
    close();
    box.form.requestSubmit();
  };
  const show = (items) => {
    list.replaceChildren(...items.map((item, place) => {
      const option = document.createElement('li');
      option.id = list.id + '-' + place;
      option.setAttribute('role', 'option');
      option.setAttribute('aria-selected', 'false');
      option.dataset.text = item.text;
      const words = document.createElement('span');
      let end = 0;
      for (const [from, to] of item.spans) {
        const marked = document.createElement('mark');
        marked.textContent = item.text.slice(from, to);
        words.append(item.text.slice(end, from), marked);
        end = to;
      }
      words.append(item.text.slice(end));
      const about = document.createElement('small');
      about.textContent = KINDS[lang][item.kind] + ' · ' + item.count;
      option.append(words, about);
      option.addEventListener('pointerdown', (event) => event.preventDefault());
      option.addEventListener('click', () => take(item.text));
      return option;
    }));
    list.hidden = items.length === 0;
    at = -1;
    box.setAttribute('aria-expanded', String(items.length > 0));
    box.removeAttribute('aria-activedescendant');
  };
  const ask = async () => {
    const own = ++asked;
    const text = typed.trim();
    if (text === '') return close();
    try {
      const answer = await fetch(box.dataset.suggest + (box.dataset.suggest.includes('?') ? '&q=' : '?q=') + encodeURIComponent(text.slice(0, 60)), { headers: { accept: 'application/json' } });
      const { items } = answer.ok ? await answer.json() : { items: [] };
      if (own === asked && document.activeElement === box) show(items);
    } catch {
      close();
    }
  };
  let composing = false;
  const changed = () => {
    typed = box.value;
    clearTimeout(timer);
    timer = setTimeout(ask, 80);
  };
  box.addEventListener('compositionstart', () => { composing = true; });
  box.addEventListener('compositionend', () => { composing = false; changed(); });
  box.addEventListener('input', () => { if (!composing) changed(); });
  box.addEventListener('keydown', (event) => {
    if (event.isComposing || list.hidden) return;
    const most = options().length;
    if (event.key === 'ArrowDown') mark(at + 1 >= most ? -1 : at + 1);
    else if (event.key === 'ArrowUp') mark(at < 0 ? most - 1 : at - 1);
    else if (event.key === 'Escape') { mark(-1); close(); }
    else return;
    event.preventDefault();
  });
  box.addEventListener('blur', close);
  box.form.addEventListener('submit', () => { asked += 1; clearTimeout(timer); });
};
document.querySelectorAll('input[data-suggest]').forEach(attach);
`;

export const suggestScript = {
  code,
  href: `/assets/suggest-${createHash('sha256').update(code).digest('hex').slice(0, 12)}.js`,
} as const;
