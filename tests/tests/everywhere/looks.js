// What the tests ask the browser about everything that is visible now. Each answer is a list of sentences; none is good.
const everywhere = (() => {
  const SLACK = 1.5;
  /* Lines of text whose font is taller than their line touch each other without being unreadable. */
  const OF_HEIGHT = 0.25;
  const INTERACTIVE =
    "a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex='0'], [role=treeitem], [role=option]";
  const ALL = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity };

  const meet = (a, b) => ({
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  });
  const isEmpty = (box) => box.right - box.left < 1 || box.bottom - box.top < 1;
  const isOver = (a, b) => {
    const common = meet(a, b);
    return common.right - common.left > SLACK && common.bottom - common.top > SLACK;
  };

  function nameOf(element) {
    const classes = typeof element.className === "string" ? element.className : element.className.baseVal;
    const name = element.localName + (element.id ? `#${element.id}` : classes ? `.${classes.trim().split(/\s+/).join(".")}` : "");
    const text = (element.innerText ?? element.textContent ?? "").trim().replace(/\s+/g, " ");
    return `<${name}> “${text.length > 60 ? `${text.slice(0, 60)}…` : text || element.getAttribute("aria-label") || ""}”`;
  }

  /* Colours as the browser understands them, whatever their notation. */
  const pen = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  [pen.canvas.width, pen.canvas.height] = [1, 1];
  const colours = new Map();
  function colour(text) {
    if (!colours.has(text)) {
      pen.clearRect(0, 0, 1, 1);
      pen.fillStyle = text;
      pen.fillRect(0, 0, 1, 1);
      const [red, green, blue, alpha] = pen.getImageData(0, 0, 1, 1).data;
      colours.set(text, { rgb: [red, green, blue], alpha: alpha / 255 });
    }
    return colours.get(text);
  }

  const isShown = (element) => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: false });
  const isVisuallyHidden = (style) => style.clipPath === "inset(50%)";

  /* One look at the page: what clips an element, and above which layer it is. */
  function look() {
    const frames = new Map();
    const styles = new Map();
    const style = (element) => {
      if (!styles.has(element)) styles.set(element, getComputedStyle(element));
      return styles.get(element);
    };
    /* `seen` is what is visible of the element's content now, `kept` what can be reached by scrolling. */
    function frame(element) {
      if (!element) {
        return { seen: ALL, kept: { ...ALL, left: 0, right: innerWidth }, layer: null, isHidden: false, scrolls: false, cut: null };
      }
      if (frames.has(element)) return frames.get(element);
      const own = style(element);
      let of = { ...frame(element.parentElement) };
      const isOnTop = element.matches(":popover-open");
      if (own.position === "fixed" || isOnTop) {
        const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
        of = { ...of, seen: screen, kept: screen, scrolls: false, cut: null };
      }
      const isRaised = own.position === "absolute" && own.zIndex !== "auto" && colour(own.backgroundColor).alpha === 1;
      if (own.position === "fixed" || own.position === "sticky" || isOnTop || isRaised) of.layer = element;
      of.isHidden ||= isVisuallyHidden(own);
      const isPage = element === document.body || element === document.documentElement;
      if (!isPage && own.display !== "inline" && own.display !== "contents") {
        const [x, y] = [own.overflowX, own.overflowY];
        if (x !== "visible" || y !== "visible") {
          const place = element.getBoundingClientRect();
          const box = {
            left: place.left + element.clientLeft,
            top: place.top + element.clientTop,
            right: place.left + element.clientLeft + (element.clientWidth || place.width),
            bottom: place.top + element.clientTop + (element.clientHeight || place.height),
          };
          const isScrolled = (word) => word === "auto" || word === "scroll";
          of.seen = meet(of.seen, {
            left: x === "visible" ? -Infinity : box.left,
            right: x === "visible" ? Infinity : box.right,
            top: y === "visible" ? -Infinity : box.top,
            bottom: y === "visible" ? Infinity : box.bottom,
          });
          const kept = { ...of.kept };
          if (isScrolled(x)) {
            [kept.left, kept.right] = [-Infinity, Infinity];
            of.scrolls = true;
          } else if (x !== "visible") {
            [kept.left, kept.right] = [Math.max(kept.left, box.left), Math.min(kept.right, box.right)];
            of.cut = element;
          }
          if (isScrolled(y)) {
            [kept.top, kept.bottom] = [-Infinity, Infinity];
          } else if (y !== "visible") {
            [kept.top, kept.bottom] = [Math.max(kept.top, box.top), Math.min(kept.bottom, box.bottom)];
            of.cut = element;
          }
          of.kept = kept;
        }
      }
      frames.set(element, of);
      return of;
    }

    /* Every line of visible text. */
    function lines() {
      const found = [];
      const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const range = document.createRange();
      for (let node = walk.nextNode(); node; node = walk.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || element.closest("svg title, script, style, noscript, select") || !isShown(element)) continue;
        const of = frame(element);
        if (of.isHidden || style(element).fontSize === "0px") continue;
        range.selectNodeContents(node);
        for (const place of range.getClientRects()) {
          if (place.width > 1 && place.height > 1) found.push({ node, element, of, place });
        }
      }
      return found;
    }
    return { frame, lines, style };
  }

  /* Shown in full somewhere: in a tooltip of its own or of what contains it, or in its place as soon as it has the focus. */
  const isToldElsewhere = (element) => element.closest("[title]") !== null || element.querySelector?.(":scope > title") || isWholeInFocus(element);
  function isWholeInFocus(element) {
    const focusable = element.closest(INTERACTIVE);
    if (!focusable) return false;
    const before = document.activeElement;
    focusable.focus({ focusVisible: true, preventScroll: true });
    const now = look();
    const range = document.createRange();
    range.selectNodeContents(element);
    const { kept } = now.frame(element);
    const isWhole = [...range.getClientRects()].every((place) => place.left >= kept.left - SLACK && place.right <= kept.right + SLACK);
    before.focus({ preventScroll: true });
    if (before === document.body) focusable.blur();
    return isWhole;
  }
  const hasEllipsis = (look, element, end) => {
    for (let one = element; one; one = one.parentElement) {
      const style = look.style(one);
      if (style.textOverflow === "ellipsis" || style.webkitLineClamp !== "none") return true;
      if (one === end) return false;
    }
    return false;
  };

  function sideways() {
    const wide = [];
    const page = document.scrollingElement;
    if (page.scrollWidth > innerWidth) wide.push(`the page scrolls sideways: ${page.scrollWidth} of ${innerWidth}`);
    for (const element of document.querySelectorAll("body, body *")) {
      if (element.scrollWidth <= element.clientWidth + 1 || element.clientWidth === 0 || !isShown(element)) continue;
      const style = getComputedStyle(element);
      /* A box for any text, and what shows a text as it is written, may scroll by itself. */
      if (element.closest("textarea, pre, input")) continue;
      /* Rows of bytes that were made for a wide window keep their form when it becomes narrow. */
      if (element.id === "rows" && everywhere.width >= 600 && innerWidth < 600) continue;
      if (["auto", "scroll"].includes(style.overflowX)) {
        wide.push(`${nameOf(element)} scrolls sideways: ${element.scrollWidth} of ${element.clientWidth}`);
      }
    }
    return wide;
  }

  function cut(look, lines) {
    const bad = new Map();
    for (const { element, of, place } of lines) {
      const { kept } = of;
      const isWide = place.left < kept.left - SLACK || place.right > kept.right + SLACK;
      const tall = place.height * OF_HEIGHT + SLACK;
      const isHigh = place.top < kept.top - tall || place.bottom > kept.bottom + tall;
      if (!isWide && !isHigh) continue;
      if (hasEllipsis(look, element, of.cut) && isToldElsewhere(element)) continue;
      const by = of.cut ? nameOf(of.cut) : "the window";
      bad.set(element, `${nameOf(element)} is cut by ${by}, ${isWide ? "sideways" : "in height"}`);
    }
    for (const text of document.querySelectorAll("svg text")) {
      if (isShown(text) && text.firstChild?.data?.trim().endsWith("…") && !isToldElsewhere(text)) {
        bad.set(text, `${nameOf(text)} is shortened and told nowhere in full`);
      }
    }
    for (const field of document.querySelectorAll("input:not([type=range], [type=file], [type=checkbox], [type=radio])")) {
      /* What is typed into a search may be longer than it. */
      const isSearched = field.placeholder && field.value;
      if (isShown(field) && !isSearched && !look.frame(field).isHidden && field.scrollWidth > field.clientWidth + 1) {
        bad.set(field, `the value of ${nameOf(field)} is cut: “${field.value || field.placeholder}”`);
      }
    }
    return [...bad.values()];
  }

  /* What takes the pointer where nothing else does: the drawing of a run below the names of its lanes, the line of the judged
     instant across the time bar. Their texts must not overlap all the same. */
  const isGround = (element) => element.matches(".sim-canvas, .now-line");

  function interactive(look) {
    const bad = [];
    const boxes = [];
    for (const element of document.querySelectorAll(INTERACTIVE)) {
      if (!isShown(element)) continue;
      const of = look.frame(element.parentElement);
      const own = look.frame(element);
      if (own.isHidden) continue;
      for (const place of element.getClientRects()) {
        if (place.width < 2 || place.height < 2) continue;
        /* The link that skips to the detail is above the window until it has the focus. */
        if (place.bottom <= 0 && look.style(element).position === "absolute") continue;
        /* What lies over others and lets the pointer through to them does not take their place. */
        if (look.style(element).pointerEvents === "none") continue;
        if (!of.scrolls && (place.left < -SLACK || place.right > innerWidth + SLACK)) {
          bad.push(`${nameOf(element)} is outside the window: ${Math.round(place.left)} to ${Math.round(place.right)} of ${innerWidth}`);
        }
        const box = meet(place, of.seen);
        if (!isEmpty(box)) boxes.push({ element, box, layer: own.layer });
      }
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; next += 1) {
        const other = boxes[next];
        if (one.layer !== other.layer || one.element.contains(other.element) || other.element.contains(one.element)) continue;
        if (isGround(one.element) || isGround(other.element)) continue;
        if (isOver(one.box, other.box)) bad.push(`${nameOf(one.element)} overlaps ${nameOf(other.element)}`);
      }
    });
    return bad;
  }

  function overlaps(lines) {
    const boxes = [];
    for (const { element, of, place } of lines) {
      const less = place.height * OF_HEIGHT;
      const box = meet({ left: place.left, right: place.right, top: place.top + less, bottom: place.bottom - less }, of.seen);
      if (!isEmpty(box)) boxes.push({ element, box, layer: of.layer });
    }
    boxes.sort((a, b) => a.box.top - b.box.top);
    const bad = new Set();
    boxes.forEach((one, at) => {
      for (let next = at + 1; next < boxes.length && boxes[next].box.top < one.box.bottom; next += 1) {
        const other = boxes[next];
        if (one.element === other.element || one.layer !== other.layer || !isOver(one.box, other.box)) continue;
        bad.add(`the text of ${nameOf(one.element)} is over that of ${nameOf(other.element)}`);
      }
    });
    return [...bad];
  }

  const blend = (below, { rgb, alpha }, opacity) => below.map((value, at) => value + (rgb[at] - value) * alpha * opacity);
  const light = (rgb) => {
    const [red, green, blue] = rgb.map((value) => {
      const part = value / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const ratio = (a, b) => {
    const [high, low] = [light(a), light(b)].sort((x, y) => y - x);
    return (high + 0.05) / (low + 0.05);
  };

  /* What is below a text of a drawing: the shapes that were drawn before it, or its own outline. */
  function below(look, text, start) {
    const own = look.style(text);
    if (own.paintOrder.startsWith("stroke") && own.stroke !== "none") return colour(own.stroke).rgb;
    const place = text.getBoundingClientRect();
    const [x, y] = [(place.left + place.right) / 2, (place.top + place.bottom) / 2];
    let ground = start;
    const around = text.closest(".sim-canvas") ?? text.closest("svg");
    for (const shape of around.querySelectorAll("rect")) {
      const box = shape.getBoundingClientRect();
      const style = look.style(shape);
      const isBelow = shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING;
      const isFilled = style.fill !== "none" && !style.fill.startsWith("url");
      if (isBelow && isFilled && x > box.left && x < box.right && y > box.top && y < box.bottom) {
        ground = blend(ground, colour(style.fill), Number(style.fillOpacity));
      }
    }
    return ground;
  }

  function contrast(look, lines) {
    const grounds = new Map();
    function ground(element) {
      if (!element) return { rgb: colour("Canvas").rgb, opacity: 1 };
      if (!grounds.has(element)) {
        const above = ground(element.parentElement);
        const style = look.style(element);
        const opacity = above.opacity * Number(style.opacity);
        grounds.set(element, { rgb: blend(above.rgb, colour(style.backgroundColor), opacity), opacity });
      }
      return grounds.get(element);
    }
    const bad = [];
    function check(element, style, what) {
      const { rgb, opacity } = ground(element);
      const isDrawn = element.closest("svg") !== null;
      const ink = colour(isDrawn ? style.fill : style.color);
      const behind = isDrawn ? below(look, element, rgb) : rgb;
      const found = ratio(blend(behind, ink, opacity * (isDrawn ? Number(style.fillOpacity) : 1)), behind);
      const size = parseFloat(style.fontSize);
      const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
      if (found < (isLarge ? 3 : 4.5)) bad.push(`${what} ${nameOf(element)} has a contrast of ${found.toFixed(2)}`);
    }
    const isInactive = (element) => element.closest(":disabled, [aria-disabled=true]") !== null;
    for (const element of new Set(lines.map((line) => line.element))) {
      if (!isInactive(element)) check(element, look.style(element), "the text of");
    }
    for (const field of document.querySelectorAll("input:not([type=range], [type=file], [type=checkbox], [type=radio]), textarea, select")) {
      if (!isShown(field) || look.frame(field).isHidden || isInactive(field)) continue;
      check(field, look.style(field), "the value of");
      if (field.placeholder) check(field, getComputedStyle(field, "::placeholder"), "the placeholder of");
    }
    for (const element of document.querySelectorAll("body *")) {
      for (const part of ["::before", "::after"]) {
        const style = getComputedStyle(element, part);
        if (/^"[^"]*[^"\s][^"]*"$/.test(style.content) && isShown(element) && !look.frame(element).isHidden) {
          check(element, style, `${part} of`);
        }
      }
    }
    return bad;
  }

  return {
    /* The width at which the present state was brought about. */
    width: innerWidth,
    /* Widths, cuts and overlaps. */
    place() {
      const now = look();
      const lines = now.lines();
      return [...sideways(), ...cut(now, lines), ...interactive(now), ...overlaps(lines)];
    },
    contrast() {
      const now = look();
      return contrast(now, now.lines());
    },
    async axe() {
      const found = await axe.run(document, { resultTypes: ["violations"], elementRef: false, iframes: false });
      return found.violations.flatMap(({ id, help, nodes }) =>
        nodes.map((node) => `axe-core: ${id}: ${help}: ${node.target.join(" ")} ${node.html.slice(0, 160)}`));
    },
  };
})();
window.everywhere = everywhere;
