package org.starling.ui.editors.study;

import java.util.List;
import java.util.function.Function;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.BasePackage;
import org.starling.model.study.Study;
import org.starling.model.study.StudyPackage;
import org.starling.ui.editors.fields.FieldGrid;
import org.starling.ui.emf.FeatureValue;
import org.starling.ui.emf.Formats;
import org.starling.ui.nca.NcaPage;
import org.starling.ui.star.PredictionPage;
import org.starling.ui.star.StarPage;
import org.starling.ui.structure.StructurePage;

/** What was studied in whom. */
final class StudyOverviewPage extends StudyPage {

	private static final List<String> SPECIES = List.of("human", "mouse", "rat", "dog", "monkey", "rabbit", "minipig"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$
	private static final List<String> SEXES = List.of("male", "female", "both"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$

	StudyOverviewPage(StudyEditor editor) {
		super(editor, "overview", Messages.Overview_title, BasePackage.Literals.NAMED__NAME, //$NON-NLS-1$
				BasePackage.Literals.NAMED__NOTES, StudyPackage.Literals.STUDY__KIND, StudyPackage.Literals.STUDY__SPECIES,
				StudyPackage.Literals.STUDY__STRAIN, StudyPackage.Literals.STUDY__SEX,
				StudyPackage.Literals.STUDY__DISEASE_MODEL, StudyPackage.Literals.STUDY__DATA);
	}

	@Override
	protected void fill(Composite body) {
		Composite columns = columns(body, 290, true);
		FieldGrid general = fields(section(column(columns), Messages.General_section, null, true), this::study);
		general.add(FeatureValue.of(Messages.Field_name, Formats.text(), BasePackage.Literals.NAMED__NAME), null);
		general.add(FeatureValue.of(Messages.Field_kind, Formats.enumeration(StudyPackage.Literals.STUDY_KIND),
				StudyPackage.Literals.STUDY__KIND), null);
		general.add(FeatureValue.of(Messages.Field_data, Formats.text(), StudyPackage.Literals.STUDY__DATA),
				Messages.Field_dataTip);
		general.multiline(FeatureValue.of(Messages.Field_notes, Formats.text(), BasePackage.Literals.NAMED__NOTES),
				Messages.Field_notesTip, 5);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(general.control());
		Composite right = column(columns);
		FieldGrid whom = fields(section(right, Messages.Population_section, null, false), this::study);
		whom.add(FeatureValue.of(Messages.Field_species, Formats.text(SPECIES), StudyPackage.Literals.STUDY__SPECIES), null);
		whom.add(FeatureValue.of(Messages.Field_strain, Formats.text(), StudyPackage.Literals.STUDY__STRAIN), null);
		whom.add(FeatureValue.of(Messages.Field_sex, Formats.text(SEXES), StudyPackage.Literals.STUDY__SEX), null);
		whom.add(FeatureValue.of(Messages.Field_disease, Formats.text(), StudyPackage.Literals.STUDY__DISEASE_MODEL), null);
		contents(links(section(right, Messages.Contents_section, null, false)));
	}

	/** All pages: not all of their tabs fit a narrow editor. */
	private void contents(Composite links) {
		count(links, "compounds", Study::getCompounds); //$NON-NLS-1$
		count(links, "matrices", Study::getMatrices); //$NON-NLS-1$
		count(links, "subjects", Study::getSubjects); //$NON-NLS-1$
		count(links, "administrations", Study::getAdministrations); //$NON-NLS-1$
		for (String page : List.of("samples", NcaPage.ID, StarPage.ID, StructurePage.ID, PredictionPage.ID, "analysis", StarPage.SETTINGS, "import")) { //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
			link(links, page, () -> title(page));
		}
	}

	private void count(Composite links, String page, Function<Study, List<?>> members) {
		link(links, page, () -> title(page) + " (" + members.apply(study()).size() + ')'); //$NON-NLS-1$
	}

	private String title(String page) {
		return LegacyActionTools.removeMnemonics(editor().findPage(page).getTitle());
	}
}
