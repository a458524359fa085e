package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;
import org.starling.model.base.BaseFactory;
import org.starling.model.base.Quantity;
import org.starling.model.study.StudyFactory;
import org.starling.model.study.TimeSpan;
import org.starling.tables.NumberText;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.InvalidValueException;
import org.starling.ui.emf.ValueFormat;
import org.starling.units.Units;

/** Spans of time in one text: {@code 0..12 h, 12..24 h}; hours where no unit stands. */
final class SpansFormat implements ValueFormat {

	private static final Pattern SPAN = Pattern.compile("\\s*(\\S+?)\\s*(?:\\.\\.|\u2013|\u2026|-)\\s*([0-9.eE+]+)\\s*(\\S*)\\s*"); //$NON-NLS-1$
	private static final String HOUR = "h"; //$NON-NLS-1$

	@Override
	public Kind kind() {
		return Kind.TEXT;
	}

	@Override
	public String format(Object value) {
		return value instanceof List<?> spans
				? spans.stream().map(TimeSpan.class::cast).map(SpansFormat::text).collect(Collectors.joining(", ")) //$NON-NLS-1$
				: ""; //$NON-NLS-1$
	}

	private static String text(TimeSpan span) {
		Quantity end = span.getEnd();
		String unit = end == null || end.getUnit() == null ? "" : ' ' + end.getUnit(); //$NON-NLS-1$
		return number(span.getStart()) + ".." + number(end) + unit; //$NON-NLS-1$
	}

	private static String number(Quantity quantity) {
		return quantity == null ? "" : Formats.number().format(quantity.getValue()); //$NON-NLS-1$
	}

	@Override
	public Object parse(EObject owner, String text) throws InvalidValueException {
		List<TimeSpan> spans = new ArrayList<>();
		for (String part : text.split("[,;]")) { //$NON-NLS-1$
			if (!part.isBlank()) {
				spans.add(span(part));
			}
		}
		return spans;
	}

	private static TimeSpan span(String text) throws InvalidValueException {
		Matcher matcher = SPAN.matcher(text);
		double start = matcher.matches() ? NumberText.number(matcher.group(1), '.') : Double.NaN;
		double end = matcher.matches() ? NumberText.number(matcher.group(2), '.') : Double.NaN;
		if (!(start < end)) {
			throw new InvalidValueException(NLS.bind(Messages.Spans_unclear, text.strip()));
		}
		String unit = matcher.group(3).isEmpty() ? HOUR : matcher.group(3);
		if (!Units.isValid(unit) || !Units.compatible(unit, HOUR)) {
			throw new InvalidValueException(NLS.bind(Messages.Spans_unit, unit));
		}
		TimeSpan span = StudyFactory.eINSTANCE.createTimeSpan();
		span.setStart(time(start, unit));
		span.setEnd(time(end, unit));
		return span;
	}

	private static Quantity time(double value, String unit) {
		Quantity quantity = BaseFactory.eINSTANCE.createQuantity();
		quantity.setValue(value);
		quantity.setUnit(unit);
		return quantity;
	}
}
