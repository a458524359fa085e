package org.starling.pbpk.population;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.starling.pbpk.physiology.BodySize;
import org.starling.pbpk.physiology.Organ;

/**
 * A clearance of a whole-body model that belongs to an organ, and how it differs between people: it is proportional to the organ's
 * volume, in the liver to microsomal protein a gram as well, and to the abundance of the enzyme (A. Rostami-Hodjegan, G. T. Tucker,
 * Nat. Rev. Drug Discov. 6 (2007) 140, doi:10.1038/nrd2173).
 *
 * @param symbol of the model
 * @param organ  where it is
 * @param enzyme name in the table of variability
 */
public record OrganClearance(String symbol, Organ organ, String enzyme) {

	private static final List<String> PREFIXES = List.of("CLint_", "Vmax_", "CLbile_", "CLup_", "CLeff_", "CLsec_");

	/** Those among the symbols of a model that name a clearance of an organ. */
	static List<OrganClearance> of(Collection<String> symbols) {
		return symbols.stream().filter(s -> PREFIXES.stream().anyMatch(s::startsWith)).filter(s -> !s.contains("_plasma"))
				.map(s -> new OrganClearance(s, organOf(s), enzymeOf(s))).toList();
	}

	private static Organ organOf(String symbol) {
		for (Organ o : Organ.values()) {
			if ((symbol + "_").contains("_" + o.name().toLowerCase(Locale.ROOT) + "_")) {
				return o;
			}
		}
		return Organ.LIVER;
	}

	/** The longest name of the table that stands in the symbol; CYP3A4 where only CYP3A does. */
	private static String enzymeOf(String symbol) {
		Optional<String> named = VariabilityTables.all().stream().map(Variability::symbol)
				.filter(v -> v.startsWith("CYP") && symbol.toUpperCase(Locale.ROOT).contains(v)).max(Comparator.comparing(String::length));
		return named.orElse(symbol.toUpperCase(Locale.ROOT).contains("CYP3A") ? "CYP3A4" : VariabilityTables.OTHER_ENZYME);
	}

	/**
	 * Of the model's value.
	 *
	 * @param body       the subject's, by {@link BodySymbols}
	 * @param modelAge   years of the person whom the model was built for
	 * @param modelValue of a symbol
	 */
	double factor(VirtualSubject subject, Map<String, Double> body, double modelAge, ToDoubleFunction<String> modelValue) {
		Double volume = body.get(BodySymbols.volume(organ));
		double factor = volume == null ? 1 : volume / modelValue.applyAsDouble(BodySymbols.volume(organ));
		if (organ == Organ.LIVER) {
			double age = subject.person().map(Demographics::ageYears).orElse(Double.NaN);
			factor *= subject.factors().getOrDefault("MPPGL", 1.0)
					* (Double.isNaN(age) ? 1 : BodySize.microsomalProtein(age) / BodySize.microsomalProtein(modelAge));
		}
		return factor * subject.factors().getOrDefault(enzyme, 1.0);
	}
}
