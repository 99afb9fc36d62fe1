/**
 * As much of a DOM as extraction reads, to build documents that jsdom itself cannot hold: it attaches nodes by
 * recursion, and one by one.
 */
class TinyNode {
  kind = 1;
  first: TinyNode | null = null;
  last: TinyNode | null = null;
  next: TinyNode | null = null;
  up: TinyNode | null = null;

  get nodeType(): number {
    return this.kind;
  }
  get firstChild(): TinyNode | null {
    return this.first;
  }
  get nextSibling(): TinyNode | null {
    return this.next;
  }
  get parentNode(): TinyNode | null {
    return this.up;
  }

  add<T extends TinyNode>(child: T): T {
    if (this.last) this.last.next = child;
    else this.first = child;
    this.last = child;
    child.up = this;
    return child;
  }
}

class TinyText extends TinyNode {
  override kind = 3;
  constructor(readonly data: string) {
    super();
  }
}

export class TinyElement extends TinyNode {
  constructor(readonly tag: string) {
    super();
  }
  get localName(): string {
    return this.tag;
  }
  get className(): string {
    return '';
  }
  get id(): string {
    return '';
  }
  getAttribute(): null {
    return null;
  }
  hasAttributes(): boolean {
    return false;
  }
  hasAttribute(): boolean {
    return false;
  }
  element(tag: string): TinyElement {
    return this.add(new TinyElement(tag));
  }
  text(data: string): void {
    this.add(new TinyText(data));
  }
}

class TinyDocument extends TinyNode {
  override kind = 9;
  readonly html = this.add(new TinyElement('html'));
  readonly body = this.html.element('body');
  get documentElement(): TinyElement {
    return this.html;
  }
  get title(): string {
    return '';
  }
  getElementsByTagName(): [] {
    return [];
  }
}

/** A document whose body `fill` has filled. */
export function tinyDocument(fill: (body: TinyElement) => void): Document {
  const document = new TinyDocument();
  fill(document.body);
  return document as unknown as Document;
}
