package org.starling.ui.emf;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

import org.eclipse.emf.common.util.Enumerator;
import org.eclipse.emf.ecore.EEnum;
import org.eclipse.emf.ecore.EEnumLiteral;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.osgi.util.NLS;

/** The formats of the project model's values. Immutable. */
public final class Formats {

	private static final int DIGITS = 10;
	private static final Set<String> ACRONYMS = Set.of("PK", "IV", "SD", "SE", "CV", "ADC", "TDC", "SNIP"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	/** Any text; a blank one unsets. */
	public static ValueFormat text() {
		return new TextFormat(List.of());
	}

	/** Any text, with usual ones proposed. */
	public static ValueFormat text(List<String> proposals) {
		return new TextFormat(proposals);
	}

	/** Any finite number; blank unsets. */
	public static ValueFormat number() {
		return number(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
	}

	/** A finite number from minimum to maximum, ends included; blank unsets. */
	public static ValueFormat number(double minimum, double maximum) {
		return new NumberFormat(minimum, maximum, false, false);
	}

	/** A finite number that must be there. */
	public static ValueFormat requiredNumber(double minimum, double maximum) {
		return new NumberFormat(minimum, maximum, false, true);
	}

	/** A number's text as it is looked at: ten digits are enough; editors and the clipboard have all of them. Other texts stay. */
	public static String rounded(String text) {
		if (text.length() <= DIGITS) {
			return text;
		}
		try {
			BigDecimal number = new BigDecimal(text);
			return number.precision() <= DIGITS ? text : number().format(number.round(new MathContext(DIGITS)).doubleValue());
		} catch (NumberFormatException e) {
			return text;
		}
	}

	/** An integer that must be there. */
	public static ValueFormat integer(int minimum, int maximum) {
		return new NumberFormat(minimum, maximum, true, true);
	}

	/** An integer, or blank. */
	public static ValueFormat optionalInteger(int minimum) {
		return new NumberFormat(minimum, Integer.MAX_VALUE, true, false);
	}

	public static ValueFormat flag() {
		return new FlagFormat();
	}

	/** Any unit. */
	public static ValueFormat unit() {
		return new UnitFormat(o -> List.of());
	}

	/** @param like units of which one must measure the same; evaluated for the owner at each use; empty allows every unit */
	public static ValueFormat unit(Function<EObject, List<String>> like) {
		return new UnitFormat(like);
	}

	/** @param candidates the objects that can be referred to; found by their label */
	public static ValueFormat reference(Function<EObject, ? extends List<? extends EObject>> candidates) {
		return reference(ReferenceChoice.among(candidates));
	}

	/** Several references, separated by commas. */
	public static ValueFormat references(Function<EObject, ? extends List<? extends EObject>> candidates) {
		return references(ReferenceChoice.among(candidates));
	}

	public static ValueFormat reference(ReferenceChoice choice) {
		return new ReferenceFormat(choice, false);
	}

	/** Several references, separated by commas. */
	public static ValueFormat references(ReferenceChoice choice) {
		return new ReferenceFormat(choice, true);
	}

	/** Texts separated by commas. */
	public static ValueFormat textList() {
		return new ListFormat(null);
	}

	/** Numbers separated by commas or blanks. */
	public static ValueFormat numberList() {
		return new ListFormat(number());
	}

	/** A literal, written as words: {@code IV_BOLUS} reads "IV bolus". */
	public static ValueFormat enumeration(EEnum type) {
		return new ValueFormat() {
			@Override
			public Kind kind() {
				return Kind.CHOICE;
			}

			@Override
			public String format(Object value) {
				return value instanceof Enumerator literal ? words(literal.getLiteral()) : ""; //$NON-NLS-1$
			}

			@Override
			public Object parse(EObject owner, String text) throws InvalidValueException {
				for (EEnumLiteral literal : type.getELiterals()) {
					if (words(literal.getLiteral()).equalsIgnoreCase(text.strip().replace('_', ' '))) {
						return literal.getInstance();
					}
				}
				throw new InvalidValueException(
						NLS.bind(Messages.Choice_unknown, text, String.join(", ", choices(owner)))); //$NON-NLS-1$
			}

			@Override
			public List<String> choices(EObject owner) {
				return type.getELiterals().stream().map(l -> words(l.getLiteral())).toList();
			}
		};
	}

	/** {@code PLASMA_PK} reads "Plasma PK". */
	private static String words(String literal) {
		StringBuilder words = new StringBuilder();
		for (String word : literal.replace(' ', '_').split("_")) { //$NON-NLS-1$
			String upper = word.toUpperCase(Locale.ROOT);
			words.append(words.isEmpty() ? "" : " ") //$NON-NLS-1$ //$NON-NLS-2$
					.append(ACRONYMS.contains(upper) ? upper
							: words.isEmpty() ? upper.substring(0, 1) + word.substring(1).toLowerCase(Locale.ROOT)
									: word.toLowerCase(Locale.ROOT));
		}
		return words.toString();
	}

	private record TextFormat(List<String> usual) implements ValueFormat {
		@Override
		public Kind kind() {
			return Kind.TEXT;
		}

		@Override
		public String format(Object value) {
			return value == null ? "" : value.toString(); //$NON-NLS-1$
		}

		@Override
		public Object parse(EObject owner, String text) {
			return text.isBlank() ? null : text.strip();
		}

		@Override
		public List<String> proposals(EObject owner) {
			return usual;
		}
	}

	private record FlagFormat() implements ValueFormat {
		@Override
		public Kind kind() {
			return Kind.FLAG;
		}

		@Override
		public String format(Object value) {
			return Boolean.TRUE.equals(value) ? "true" : "false"; //$NON-NLS-1$ //$NON-NLS-2$
		}

		@Override
		public Object parse(EObject owner, String text) throws InvalidValueException {
			return switch (text.strip().toLowerCase(Locale.ROOT)) {
			case "true", "yes", "1", "✓" -> Boolean.TRUE; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			case "false", "no", "0", "" -> Boolean.FALSE; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
			default -> throw new InvalidValueException(NLS.bind(Messages.Flag_unknown, text));
			};
		}
	}

	private Formats() {
	}
}
