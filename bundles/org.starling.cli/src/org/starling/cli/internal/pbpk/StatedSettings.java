package org.starling.cli.internal.pbpk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.starling.model.base.OriginKind;
import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.structure.DoseSettings;
import org.starling.pbpk.structure.Exchange;
import org.starling.pbpk.structure.InteractionSettings;
import org.starling.pbpk.structure.OrganSettings;
import org.starling.pbpk.structure.ProcessKind;
import org.starling.pbpk.structure.ProcessSettings;
import org.starling.pbpk.structure.Route;

/** Parts of settings as the command line states them, with colons between the fields. Numbers count as assumed, because no source is given. */
final class StatedSettings {

	private static final Pattern NUMBER = Pattern.compile("\\s*([-+0-9.eE]+)\\s*(.*?)\\s*");

	private StatedSettings() {
	}

	/** {@code 5 mg/kg}. */
	static CompoundValue value(String option, String text) {
		Matcher m = NUMBER.matcher(text);
		try {
			if (m.matches()) {
				return new CompoundValue(Double.parseDouble(m.group(1)), m.group(2), OriginKind.ASSUMED, "stated on the command line");
			}
		} catch (NumberFormatException e) {
			throw wrong(option, text, "is no number with a unit", "write it as in \"5 mg/kg\"", e);
		}
		throw wrong(option, text, "is no number with a unit", "write it as in \"5 mg/kg\"", null);
	}

	private static PbpkException wrong(String option, String text, String what, String advice, Exception cause) {
		PbpkException e = new PbpkException(new PbpkProblem("\"" + text + "\"", option, what, advice));
		if (cause != null) {
			e.initCause(cause);
		}
		return e;
	}

	/**
	 * {@code oral}, {@code oral:200 mg} or, of another compound than the first, {@code ketoconazole/oral:200 mg}.
	 *
	 * @param usual the dose when none is stated
	 * @param hours how long an infusion takes
	 */
	static DoseSettings dose(String text, String usual, double hours) {
		int slash = text.indexOf('/');
		boolean named = slash >= 0 && (text.indexOf(':') < 0 || slash < text.indexOf(':'));
		List<String> fields = fields(named ? text.substring(slash + 1) : text);
		Route route = Route.parse(fields.getFirst());
		CompoundValue v = value("--dose", fields.size() > 1 ? fields.get(1) : usual);
		DoseSettings dose = DoseSettings.single(route, v.value(), v.unit());
		DoseSettings timed = route == Route.INFUSION ? dose.over(hours) : dose;
		return named ? timed.of(text.substring(0, slash).strip()) : timed;
	}

	/** {@code brain} or {@code brain:0.1 L/h:0.5 L/h}. */
	static OrganSettings organ(String text) {
		List<String> fields = fields(text);
		return new OrganSettings(organ("--permeability", fields.getFirst()), Exchange.PERMEABILITY,
				fields.size() > 1 ? value("--permeability", fields.get(1)) : null,
				fields.size() > 2 ? value("--permeability", fields.get(2)) : null);
	}

	private static Organ organ(String option, String text) {
		return Organ.parse(text).orElseThrow(() -> wrong(option, text, "is no organ", "choose one of "
				+ Arrays.stream(Organ.values()).filter(o -> o != Organ.RED_BLOOD_CELLS).map(Organ::id).toList(), null));
	}

	/** {@code CYP3A4:metabolism:liver:50 L/h}, saturable with Vmax and Km, made into {@code >metabolite} at the end. */
	static ProcessSettings process(String text) {
		String option = "--process";
		int arrow = text.indexOf('>');
		List<String> fields = fields(arrow < 0 ? text : text.substring(0, arrow));
		if (fields.size() != 4 && fields.size() != 5) {
			throw wrong(option, text, "has " + fields.size() + " fields",
					"write NAME:KIND:ORGAN:CLEARANCE or NAME:KIND:ORGAN:VMAX:KM, such as CYP3A4:metabolism:liver:50 L/h", null);
		}
		ProcessKind kind = kind(ProcessKind.values(), option, fields.get(1));
		Organ organ = kind == ProcessKind.PLASMA ? null : organ(option, fields.get(2));
		ProcessSettings process = fields.size() == 4
				? ProcessSettings.linear(fields.getFirst(), kind, organ, value(option, fields.get(3)))
				: ProcessSettings.saturable(fields.getFirst(), kind, organ, value(option, fields.get(3)), value(option, fields.get(4)));
		return arrow < 0 ? process : process.making(text.substring(arrow + 1).strip());
	}

	/** {@code ketoconazole:CYP3A4:competitive:0.01 umol/L}, with kinact or Emax and a turnover behind it. */
	static InteractionSettings interaction(String text) {
		String option = "--interaction";
		List<String> fields = fields(text);
		if (fields.size() < 4 || fields.size() > 6) {
			throw wrong(option, text, "has " + fields.size() + " fields",
					"write COMPOUND:PROCESS:KIND:CONCENTRATION[:MOST[:TURNOVER]], such as ketoconazole:CYP3A4:competitive:0.01 umol/L", null);
		}
		return new InteractionSettings(fields.get(0), fields.get(1), kind(InteractionSettings.Kind.values(), option, fields.get(2)),
				value(option, fields.get(3)), fields.size() > 4 ? value(option, fields.get(4)) : null,
				fields.size() > 5 ? value(option, fields.get(5)) : null);
	}

	/** The value of an enumeration whose name in lower case with hyphens the text is. */
	static <E extends Enum<E>> E kind(E[] all, String option, String text) {
		String wanted = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
		return Arrays.stream(all).filter(e -> e.name().equals(wanted)).findFirst().orElseThrow(() -> wrong(option, text, "is not known",
				"choose one of " + Arrays.stream(all).map(e -> e.name().toLowerCase(Locale.ROOT).replace('_', '-')).toList(), null));
	}

	private static List<String> fields(String text) {
		return Arrays.stream(text.split(":")).map(String::strip).toList();
	}
}
