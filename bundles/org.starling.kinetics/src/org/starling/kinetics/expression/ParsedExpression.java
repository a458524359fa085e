package org.starling.kinetics.expression;

import java.util.IdentityHashMap;
import java.util.Map;

/** A formula that remembers where each of its parts stood in the text. Immutable. */
public final class ParsedExpression {

	private final String text;
	private final Expression root;
	private final Map<Expression, Span> spans;

	ParsedExpression(String text, Expression root, Map<Expression, Span> spans) {
		this.text = text;
		this.root = root;
		this.spans = new IdentityHashMap<>(spans);
	}

	public String text() {
		return text;
	}

	public Expression root() {
		return root;
	}

	/** Where {@code part}, a node below {@link #root()} itself and not an equal one, stands; the whole text when unknown. */
	public Span span(Expression part) {
		return spans.getOrDefault(part, new Span(0, text.length()));
	}
}
