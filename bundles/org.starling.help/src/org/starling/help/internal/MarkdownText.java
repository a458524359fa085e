package org.starling.help.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Turns Markdown into {@link HelpText}: headings, paragraphs, lists, code, emphasis, links; tables as aligned text or as lists. */
final class MarkdownText extends AbstractVisitor {

	private static final String BULLET = "•  "; //$NON-NLS-1$
	private static final String INDENT = "    "; //$NON-NLS-1$

	private final StringBuilder text = new StringBuilder();
	private final List<HelpText.Span> spans = new ArrayList<>();
	private int depth;
	private int number;

	static HelpText of(String markdown) {
		MarkdownText visitor = new MarkdownText();
		Parser.builder().build().parse(MarkdownTables.asLists(markdown)).accept(visitor);
		visitor.spans.sort(Comparator.comparingInt(HelpText.Span::start));
		return new HelpText(visitor.text.toString().strip() + '\n', List.copyOf(visitor.spans));
	}

	@Override
	public void visit(Heading heading) {
		HelpText.Kind kind = switch (heading.getLevel()) {
		case 1 -> HelpText.Kind.HEADING_1;
		case 2 -> HelpText.Kind.HEADING_2;
		default -> HelpText.Kind.HEADING_3;
		};
		if (!text.isEmpty()) {
			newLines(2);
		}
		mark(kind, heading, null);
		newLines(2);
	}

	@Override
	public void visit(Paragraph paragraph) {
		visitChildren(paragraph);
		newLines(paragraph.getParent() instanceof ListItem ? 1 : 2);
	}

	@Override
	public void visit(BulletList list) {
		items(list, 0);
	}

	@Override
	public void visit(OrderedList list) {
		items(list, list.getMarkerStartNumber() == null ? 1 : list.getMarkerStartNumber());
	}

	private void items(Node list, int first) {
		int outer = number;
		number = first;
		depth++;
		visitChildren(list);
		depth--;
		number = outer;
		if (depth == 0) {
			newLines(2);
		}
	}

	@Override
	public void visit(ListItem item) {
		text.append(INDENT.repeat(depth - 1)).append(number > 0 ? number++ + ".  " : BULLET); //$NON-NLS-1$
		visitChildren(item);
		newLines(1);
	}

	@Override
	public void visit(FencedCodeBlock block) {
		codeBlock(block.getLiteral());
	}

	@Override
	public void visit(IndentedCodeBlock block) {
		codeBlock(block.getLiteral());
	}

	private void codeBlock(String literal) {
		newLines(1);
		int start = text.length();
		text.append(literal.stripTrailing().indent(4).stripTrailing());
		spans.add(new HelpText.Span(HelpText.Kind.CODE, start, text.length() - start, null));
		newLines(2);
	}

	@Override
	public void visit(Code code) {
		int start = text.length();
		text.append(code.getLiteral());
		spans.add(new HelpText.Span(HelpText.Kind.CODE, start, text.length() - start, null));
	}

	@Override
	public void visit(StrongEmphasis strong) {
		mark(HelpText.Kind.STRONG, strong, null);
	}

	@Override
	public void visit(Emphasis emphasis) {
		mark(HelpText.Kind.EMPHASIS, emphasis, null);
	}

	@Override
	public void visit(Link link) {
		mark(HelpText.Kind.LINK, link, link.getDestination());
	}

	@Override
	public void visit(Text node) {
		text.append(node.getLiteral());
	}

	@Override
	public void visit(SoftLineBreak lineBreak) {
		text.append(' ');
	}

	@Override
	public void visit(HardLineBreak lineBreak) {
		text.append('\n');
	}

	private void mark(HelpText.Kind kind, Node node, String target) {
		int start = text.length();
		visitChildren(node);
		spans.add(new HelpText.Span(kind, start, text.length() - start, target));
	}

	/** Ends the line so that at least {@code count} line ends stand at the end of the text. */
	private void newLines(int count) {
		int have = 0;
		while (have < text.length() && text.charAt(text.length() - 1 - have) == '\n') {
			have++;
		}
		text.append("\n".repeat(Math.max(0, count - have))); //$NON-NLS-1$
	}
}
