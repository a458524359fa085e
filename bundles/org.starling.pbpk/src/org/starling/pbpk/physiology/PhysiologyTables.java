package org.starling.pbpk.physiology;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.starling.pbpk.internal.SourcedRows;

/**
 * The carried tables of physiology and tissue composition, a source in each row. Immutable and thread-safe; read once.
 */
public final class PhysiologyTables {

	private static final class Holder {
		private static final PhysiologyTables INSTANCE = new PhysiologyTables();
	}

	private record Key(String species, String sex, String part, String quantity) {
	}

	private final Map<Key, SourcedValue> values = new HashMap<>();
	private final Map<Key, SourcedValue> composition = new HashMap<>();
	private final Map<Species, Map<Organ, TissueComposition>> tissues = new EnumMap<>(Species.class);

	private PhysiologyTables() {
		for (List<String> row : SourcedRows.read(PhysiologyTables.class, "physiology.csv")) {
			values.put(new Key(row.get(0), row.get(1), row.get(2), row.get(3)),
					new SourcedValue(Double.parseDouble(row.get(4)), row.get(5), row.get(6)));
		}
		for (List<String> row : SourcedRows.read(PhysiologyTables.class, "composition.csv")) {
			composition.put(new Key(row.get(1), row.get(2), row.get(0), row.get(3)),
					new SourcedValue(Double.parseDouble(row.get(4)), row.get(5), row.get(6)));
		}
		for (Species species : Species.values()) {
			Map<Organ, TissueComposition> byOrgan = new EnumMap<>(Organ.class);
			Arrays.stream(Organ.values()).forEach(o -> byOrgan.put(o, tissue(species, o)));
			tissues.put(species, byOrgan);
		}
	}

	/** The tables; the first call reads them. */
	public static PhysiologyTables load() {
		return Holder.INSTANCE;
	}

	/** What the organ, or red blood cells, are made of in the species. */
	public TissueComposition composition(Species species, Organ organ) {
		return tissues.get(species).get(organ);
	}

	/** What plasma is made of in the species. */
	public PlasmaComposition plasma(Species species) {
		SourcedValue lipid = part("any", "rodgers-rowland", "plasma", "neutralLipid");
		String of = measuredIn(species);
		return new PlasmaComposition(lipid.value(), part("any", "rodgers-rowland", "plasma", "neutralPhospholipid").value(),
				lipids(of, "plasma"), part(of, "rodgers-rowland", "plasma", "protein").value(), 7.4, lipid.source());
	}

	/**
	 * A number of the reference individuals.
	 *
	 * @param part     id of an organ, {@code lumen-…} of a part of the gut, or empty for the whole body
	 * @param quantity as in the table: {@code volume}, {@code mass}, {@code bloodFlow}, {@code haematocrit}, …
	 */
	public Optional<SourcedValue> value(Species species, Sex sex, String part, String quantity) {
		for (Key key : List.of(new Key(species.id(), sex.id(), part, quantity), new Key(species.id(), "any", part, quantity),
				new Key("any", "any", part, quantity))) {
			if (values.containsKey(key)) {
				return Optional.of(values.get(key));
			}
		}
		return Optional.empty();
	}

	/** As {@link #value}, of what must be there. */
	SourcedValue require(Species species, Sex sex, String part, String quantity) {
		return value(species, sex, part, quantity).orElseThrow(
				() -> new IllegalStateException("physiology.csv has no " + quantity + " of " + species.id() + " " + part));
	}

	private TissueComposition tissue(Species species, Organ organ) {
		String of = measuredIn(species);
		String id = organ.id();
		SourcedValue water = part("any", "rodgers-rowland", id, "waterExtracellular");
		return new TissueComposition(water.value(), rodgers(id, "waterIntracellular"), rodgers(id, "neutralLipid"),
				rodgers(id, "neutralPhospholipid"), rodgers(id, "acidicPhospholipid"), rodgers(id, "albuminRatio"),
				rodgers(id, "lipoproteinRatio"), rodgers(id, "pH"), lipids(of, id), bulk(id), cells(of, id), water.source());
	}

	/** Compositions were measured in human and rat; all animals take those of rat. */
	private static String measuredIn(Species species) {
		return species == Species.HUMAN ? "human" : "rat";
	}

	private double rodgers(String id, String quantity) {
		return part("any", "rodgers-rowland", id, quantity).value();
	}

	private LipidComposition lipids(String of, String id) {
		SourcedValue water = part(of, "poulin-theil", id, "water");
		return new LipidComposition(water.value(), part(of, "poulin-theil", id, "neutralLipid").value(),
				part(of, "poulin-theil", id, "phospholipid").value(), water.source());
	}

	private BulkComposition bulk(String id) {
		SourcedValue water = part("any", "pk-sim-standard", id, "water");
		return new BulkComposition(water.value(), part("any", "pk-sim-standard", id, "lipid").value(),
				part("any", "pk-sim-standard", id, "protein").value(), water.source());
	}

	private CellComposition cells(String of, String id) {
		double[] c = java.util.stream.Stream.of("cellFraction", "interstitialFraction", "water", "lipid", "protein", "neutralLipid",
				"neutralPhospholipid", "acidicPhospholipid", "pH").mapToDouble(q -> part(of, "schmitt", id, q).value()).toArray();
		return new CellComposition(c[0], c[1], c[2], c[3], c[4], c[5], c[6], c[7], c[8], part(of, "schmitt", id, "water").source());
	}

	private SourcedValue part(String species, String scheme, String id, String quantity) {
		SourcedValue value = composition.get(new Key(species, scheme, id, quantity));
		if (value == null) {
			throw new IllegalStateException("composition.csv has no " + quantity + " of " + id + " for " + scheme);
		}
		return value;
	}
}
