package org.starling.pbpk.physiology.internal;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.pbpk.PbpkException;
import org.starling.pbpk.PbpkProblem;
import org.starling.pbpk.physiology.BodySize;
import org.starling.pbpk.physiology.IndividualPhysiology;
import org.starling.pbpk.physiology.Organ;
import org.starling.pbpk.physiology.OrganPhysiology;
import org.starling.pbpk.physiology.Physiology;
import org.starling.pbpk.physiology.PhysiologyChecks;
import org.starling.pbpk.physiology.PhysiologyTables;
import org.starling.pbpk.physiology.Sex;
import org.starling.pbpk.physiology.SourcedValue;
import org.starling.pbpk.physiology.Species;

/**
 * Adults from the reference adults of ICRP Publication 89. Masses of organs go as (height / reference height)^0.75, muscle and
 * bone as its square, the brain not at all (Willmann et al., J Pharmacokinet Pharmacodyn 34:401–431, 2007), skin as the body
 * surface (DuBois). Muscle falls by 0.19 (male) or 0.11 (female) kg a year from 45 years on (Janssen et al., J Appl Physiol
 * 89:81–88, 2000). Blood volume is Nadler's (Surgery 51:224–232, 1962). Adipose tissue is what is left of the body weight; in
 * a body too lean for that the other organs but brain and blood shrink alike. Cardiac output and the decline of glomerular
 * filtration: {@link BodySize}. Flows share the cardiac output as in ICRP 89, each times its organ's relative size.
 */
public final class HumanBody {

	private static final double LEAST_FAT_MALE = 0.03;
	private static final double LEAST_FAT_FEMALE = 0.08;
	private static final double SMALLEST_LEAN = 0.5;
	private static final double MUSCLE_AGE = 45;

	private final BodyParts parts;
	private final Sex sex;
	private final double age;
	private final double weight;
	private final double height;
	private final double blood;

	private HumanBody(Sex sex, double age, double weight, double height) {
		this.parts = new BodyParts(Species.HUMAN, sex);
		this.sex = sex;
		this.age = age;
		this.weight = weight;
		this.height = height;
		this.blood = BodySize.bloodVolume(sex, height, weight);
	}

	/**
	 * @param age    years
	 * @param weight kg
	 * @param height cm
	 */
	public static Physiology of(Sex sex, double age, double weight, double height) {
		return new HumanBody(sex, age, weight, height).body();
	}

	private Physiology body() {
		Map<Organ, SourcedValue> masses = masses();
		double output = BodySize.cardiacOutput(height, weight, age);
		Map<Organ, Double> shares = new EnumMap<>(Organ.class);
		masses.forEach((organ, mass) -> {
			if (organ != Organ.LUNG) {
				shares.put(organ, parts.value(organ.id(), "cardiacOutputShare").value() * mass.value()
						/ parts.value(organ.id(), "mass").value());
			}
		});
		double sum = shares.values().stream().mapToDouble(Double::doubleValue).sum();
		SourcedValue total = new SourcedValue(output, "L/h", BodySize.CARDIAC_OUTPUT_SOURCE);
		List<OrganPhysiology> organs = new ArrayList<>();
		masses.forEach((organ, mass) -> {
			double density = parts.value(organ.id(), "density").value();
			SourcedValue flow = organ == Organ.LUNG ? total
					: new SourcedValue(output * shares.get(organ) / sum, "L/h",
							"share of the cardiac output: " + parts.value(organ.id(), "cardiacOutputShare").source()
									+ ", as the organ's relative mass");
			organs.add(parts.organ(organ, new SourcedValue(mass.value() / density, "L", mass.source()), flow));
		});
		SourcedValue haematocrit = parts.whole("haematocrit");
		PhysiologyTables tables = PhysiologyTables.load();
		return new Physiology(Species.HUMAN, sex, age, weight, height, organs, parts.arterial(blood), parts.venous(blood),
				new SourcedValue(blood * (1 - haematocrit.value()), "L", "blood volume x (1 - haematocrit)"), haematocrit, total,
				new SourcedValue(BodySize.glomerularFiltrationRate(sex, height, weight, age), "L/h", BodySize.FILTRATION_SOURCE),
				new SourcedValue(BodySize.microsomalProtein(age), "mg/g", BodySize.MICROSOMAL_PROTEIN_SOURCE),
				parts.whole("hepatocellularity"), tables.plasma(Species.HUMAN),
				tables.composition(Species.HUMAN, Organ.RED_BLOOD_CELLS), parts.gut(1, 1));
	}

	private Map<Organ, SourcedValue> masses() {
		double ratio = height / parts.whole("height").value();
		double surface = BodySize.surfaceArea(height, weight)
				/ BodySize.surfaceArea(parts.whole("height").value(), parts.whole("bodyWeight").value());
		Map<Organ, SourcedValue> masses = new EnumMap<>(Organ.class);
		double lean = 0;
		for (Organ organ : IndividualPhysiology.organs(Species.HUMAN, sex)) {
			SourcedValue reference = parts.value(organ.id(), "mass");
			SourcedValue mass = switch (organ) {
			case ADIPOSE -> reference;
			case BRAIN -> reference;
			case MUSCLE -> reference.with(muscle(reference.value() * ratio * ratio),
					reference.source() + ", as height^2 (Willmann 2007), less with age (Janssen 2000)");
			case BONE -> reference.with(reference.value() * ratio * ratio, reference.source() + ", as height^2 (Willmann 2007)");
			case SKIN -> reference.with(reference.value() * surface, reference.source() + ", as body surface");
			default -> reference.with(reference.value() * Math.pow(ratio, 0.75),
					reference.source() + ", as height^0.75 (Willmann 2007)");
			};
			masses.put(organ, mass);
			lean += organ == Organ.ADIPOSE ? 0 : mass.value();
		}
		closeWithFat(masses, lean);
		return masses;
	}

	private double muscle(double young) {
		return young - (sex == Sex.MALE ? 0.19 : 0.11) * Math.max(0, age - MUSCLE_AGE);
	}

	private void closeWithFat(Map<Organ, SourcedValue> masses, double lean) {
		double room = weight - PhysiologyChecks.BLOOD_DENSITY * blood;
		double least = (sex == Sex.MALE ? LEAST_FAT_MALE : LEAST_FAT_FEMALE) * weight;
		double fat = room - lean;
		String how = "body weight less blood and all other organs (Willmann 2007)";
		if (fat < least) {
			double brain = masses.get(Organ.BRAIN).value();
			double shrink = (room - least - brain) / (lean - brain);
			if (!(shrink > SMALLEST_LEAN)) {
				throw new PbpkException(new PbpkProblem("human", "bodyWeight",
						"the organs of a body of " + height + " cm have no room in " + weight + " kg",
						"raise the weight or lower the height"));
			}
			masses.replaceAll((organ, mass) -> organ == Organ.BRAIN ? mass
					: mass.with(mass.value() * shrink, mass.source() + ", less in a lean body"));
			fat = least;
			how = "least share of fat in a lean body";
		}
		masses.put(Organ.ADIPOSE, new SourcedValue(fat, "kg", how));
	}
}
