package org.starling.pbpk.population;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;

/**
 * How symbols of models and columns of files name the parts of a body: {@code V_liver} for a volume in L, {@code Q_kidney} for a
 * blood flow in L/h ({@code Q_hepatic_artery} of the liver), {@code V_arterial} and {@code V_venous} for blood, {@code GFR} in L/h,
 * {@code hct} and {@code BW} in kg.
 */
public final class BodySymbols {

	public static final String BODY_WEIGHT = "BW";
	public static final String HAEMATOCRIT = "hct";
	public static final String FILTRATION = "GFR";
	public static final String LIVER_VOLUME = volume(Organ.LIVER);

	private static final Set<String> ALL = all();

	private BodySymbols() {
	}

	public static String volume(Organ organ) {
		return "V_" + id(organ);
	}

	/** Of arterial blood: of the liver that of the hepatic artery. */
	public static String flow(Organ organ) {
		return organ == Organ.LIVER ? "Q_hepatic_artery" : "Q_" + id(organ);
	}

	private static Set<String> all() {
		Set<String> all = new HashSet<>(Set.of(BODY_WEIGHT, HAEMATOCRIT, FILTRATION, "V_arterial", "V_venous"));
		for (Organ o : Organ.values()) {
			all.add(volume(o));
			all.add(flow(o));
		}
		return Set.copyOf(all);
	}

	private static String id(Organ organ) {
		return organ.name().toLowerCase(Locale.ROOT);
	}

	/** Whether a symbol names a part of a body. */
	static boolean isOne(String symbol) {
		return ALL.contains(symbol);
	}

	/** The UCUM-style unit of a symbol of {@link #of}. */
	public static String unit(String symbol) {
		return switch (symbol) {
		case BODY_WEIGHT -> "kg";
		case HAEMATOCRIT -> "1";
		case FILTRATION -> "L/h";
		default -> symbol.startsWith("V_") ? "L" : "L/h";
		};
	}

	/** All values of a body, in the order of its organs. */
	public static Map<String, Double> of(Physiology body) {
		Map<String, Double> values = new LinkedHashMap<>();
		values.put(BODY_WEIGHT, body.bodyWeight());
		values.put(HAEMATOCRIT, body.haematocrit().value());
		values.put(FILTRATION, body.glomerularFiltrationRate().value());
		values.put("V_arterial", body.arterialBlood().value());
		values.put("V_venous", body.venousBlood().value());
		for (OrganPhysiology o : body.organs()) {
			values.put(volume(o.organ()), o.volumeLitre());
			if (o.organ() != Organ.LUNG) {
				values.put(flow(o.organ()), o.bloodFlowLitrePerHour());
			}
		}
		return values;
	}
}
