package org.starling.analysis.study.internal;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.GivenDoses;
import org.starling.analysis.study.StudyImportOptions;
import org.starling.analysis.study.StudyParts;
import org.starling.files.FileNames;
import org.starling.model.base.BasePackage;
import org.starling.model.base.Origin;
import org.starling.model.base.OriginKind;
import org.starling.model.base.Quantity;
import org.starling.model.store.Documents;
import org.starling.model.study.Administration;
import org.starling.model.study.Compound;
import org.starling.model.study.Covariate;
import org.starling.model.study.Group;
import org.starling.model.study.Matrix;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.Subject;
import org.starling.tables.NumberText;
import org.starling.tables.samples.DoseRecord;
import org.starling.tables.samples.SampleImport;
import org.starling.tables.samples.SubjectRecord;

/** Makes the objects of a study out of one import. For one use on one thread. */
public final class StudyBuilder {

	private final SampleImport samples;
	private final StudyImportOptions options;
	private final String sourceName;
	private final Study study = Documents.create(Study.class, StudyPackage.Literals.STUDY);
	private final Map<String, Subject> subjects = new HashMap<>();
	private final Map<String, Group> groups = new HashMap<>();
	private final Map<String, Compound> compounds = new HashMap<>();

	public StudyBuilder(SampleImport samples, StudyImportOptions options) {
		this.samples = samples;
		this.options = options;
		this.sourceName = samples.source().getFileName().toString();
	}

	public Study build() {
		study.setName(options.name() == null || options.name().isBlank() ? FileNames.plain(sourceName) : options.name());
		samples.compounds().forEach(this::addCompound);
		samples.matrices().stream().filter(label -> label != null).forEach(this::addMatrix);
		study.setKind(Vocabulary.kind(study.getMatrices().stream().map(Matrix::getKey).toList()));
		samples.subjects().forEach(this::addSubject);
		study.setSpecies(options.species() != null ? options.species() : common("species"));
		study.setStrain(common("strain"));
		samples.doses().forEach(this::addDose);
		groups.forEach((label, group) -> nominalDose(group));
		study.getMappings().add(ImportMappings.of(samples));
		study.getDecisions().addAll(new Decisions(options).of(samples.problems()));
		return study;
	}

	private void addCompound(String label) {
		Compound compound = StudyParts.compound(label);
		compounds.put(label, compound);
		study.getCompounds().add(compound);
	}

	private void addMatrix(String label) {
		study.getMatrices().add(StudyParts.matrix(label));
	}

	private void addSubject(SubjectRecord from) {
		Subject subject = StudyParts.subject(from.label());
		subject.setSex(from.sex());
		if (from.group() != null) {
			subject.setGroup(groups.computeIfAbsent(from.group(), this::addGroup));
		}
		if (!Double.isNaN(from.bodyWeight())) {
			subject.setBodyWeight(imported(from.bodyWeight(), from.bodyWeightUnit()));
		}
		if (!Double.isNaN(from.age())) {
			subject.setAge(imported(from.age(), from.ageUnit()));
		}
		from.covariates().forEach(covariate -> subject.getCovariates().add(covariate(covariate)));
		subjects.put(from.label(), subject);
		study.getSubjects().add(subject);
	}

	private Group addGroup(String label) {
		Group group = Documents.create(Group.class, StudyPackage.Literals.GROUP);
		group.setName(label);
		study.getGroups().add(group);
		return group;
	}

	private Covariate covariate(org.starling.tables.samples.Covariate from) {
		Covariate covariate = Documents.create(Covariate.class, StudyPackage.Literals.COVARIATE);
		covariate.setKey(from.key());
		if (Double.isNaN(from.number())) {
			covariate.setText(from.text());
		} else {
			covariate.setQuantity(imported(from.number(), from.unit()));
		}
		return covariate;
	}

	/** The text that all subjects share for a covariate, or null. */
	private String common(String key) {
		List<String> texts = samples.subjects().stream().flatMap(subject -> subject.covariates().stream())
				.filter(covariate -> covariate.key().equalsIgnoreCase(key)).map(org.starling.tables.samples.Covariate::text).distinct()
				.toList();
		return texts.size() == 1 ? texts.getFirst() : null;
	}

	private void addDose(DoseRecord dose) {
		Administration administration = Documents.create(Administration.class, StudyPackage.Literals.ADMINISTRATION);
		administration.setSubject(subjects.get(dose.subject()));
		administration.setCompound(dose.compound() == null ? null : compounds.get(dose.compound()));
		administration.setTime(imported(dose.time(), samples.timeUnit()));
		Quantity amount = imported(dose.amount(), dose.unit());
		if (!dose.unit().equals(dose.statedUnit())) {
			amount.getOrigin().setKind(OriginKind.CALCULATED);
			amount.getOrigin().setMethod(NumberText.format(dose.statedAmount()) + " " + dose.statedUnit() + GivenDoses.TIMES_BODY_WEIGHT);
		}
		administration.setAmount(amount);
		if (!Double.isNaN(dose.duration()) && dose.duration() > 0 && samples.timeUnit() != null) {
			administration.setDuration(imported(dose.duration(), samples.timeUnit()));
		}
		administration.setRoute(Vocabulary.route(dose.route()));
		study.getAdministrations().add(administration);
	}

	/** A group has a nominal dose when all its subjects state the same one. */
	private void nominalDose(Group group) {
		List<DoseRecord> given = samples.doses().stream().filter(dose -> subjects.get(dose.subject()).getGroup() == group).toList();
		given.stream().map(DoseRecord::compound).filter(compounds::containsKey).distinct().map(compounds::get)
				.forEach(group.getCompounds()::add);
		record Stated(double amount, String unit) {
		}
		List<Stated> stated = given.stream().map(dose -> new Stated(dose.statedAmount(), dose.statedUnit())).distinct().toList();
		if (stated.size() == 1) {
			group.setNominalDose(imported(stated.getFirst().amount, stated.getFirst().unit));
		}
	}

	private Quantity imported(double value, String unit) {
		Quantity quantity = Documents.create(Quantity.class, BasePackage.Literals.QUANTITY);
		quantity.setValue(value);
		quantity.setUnit(unit == null ? "" : unit);
		Origin origin = Documents.create(Origin.class, BasePackage.Literals.ORIGIN);
		origin.setKind(OriginKind.IMPORTED);
		origin.setSource(sourceName);
		quantity.setOrigin(origin);
		return quantity;
	}
}
