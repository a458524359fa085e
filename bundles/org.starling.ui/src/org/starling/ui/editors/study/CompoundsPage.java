package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.EReference;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.base.BasePackage;
import org.starling.model.molecule.Molecule;
import org.starling.model.study.Compound;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.TissueBinding;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.explorer.Category;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;

/** The compounds measured: how potent and specific they are, how sure that is, and how much of each is unbound in which matrix. */
final class CompoundsPage extends StudyPage {

	private ObjectTable<Compound> compounds;
	private ObjectTable<TissueBinding> bindings;

	CompoundsPage(StudyEditor editor) {
		super(editor, "compounds", Messages.Compounds_section, StudyPackage.Literals.STUDY__COMPOUNDS); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		compounds = table(section(body, Messages.Compounds_section, Messages.Compounds_help, true),
				spec(this::study, StudyPackage.Literals.STUDY__COMPOUNDS, Messages.Compounds_section, Messages.Compounds_noun,
						Messages.Compounds_name, Messages.Compounds_empty, compoundColumns()));
		bindings = table(section(body, Messages.Bindings_section, Messages.Bindings_help, true),
				spec(this::selected, StudyPackage.Literals.COMPOUND__BINDINGS, Messages.Bindings_section, Messages.Bindings_noun, "", //$NON-NLS-1$
						Messages.Bindings_empty, bindingColumns()));
		compounds.onSelection(bindings::refresh);
		onRefresh(compounds::selectFirst);
	}

	private Compound selected() {
		List<Compound> selection = compounds.selection();
		return selection.size() == 1 ? selection.getFirst() : null;
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof TissueBinding) {
			compounds.reveal(object.eContainer(), null);
			bindings.refresh();
		}
	}

	private List<ColumnSpec<Compound>> compoundColumns() {
		List<ColumnSpec<Compound>> columns = new ArrayList<>();
		columns.add(ColumnSpec.of("name", Messages.Column_compound, 130, Columns.<Compound>name().access())); //$NON-NLS-1$
		columns.add(Columns.of("molecule", Messages.Column_molecule, 110, //$NON-NLS-1$
				Formats.reference(editor().documents(Category.MOLECULES, Molecule.class)),
				StudyPackage.Literals.COMPOUND__MOLECULE));
		columns.add(Columns.text("role", Messages.Column_role, 80, StudyPackage.Literals.COMPOUND__ROLE)); //$NON-NLS-1$
		pair(columns, "potency", Messages.Column_potency, StudyPackage.Literals.COMPOUND__POTENCY, 0, false); //$NON-NLS-1$
		uncertainty(columns, "potency", Messages.Column_potency, StudyPackage.Literals.COMPOUND__POTENCY, false); //$NON-NLS-1$
		columns.add(Columns.value("specificity", Messages.Column_specificity, 85, StudyPackage.Literals.COMPOUND__SPECIFICITY, //$NON-NLS-1$
				Formats.number(0, Double.POSITIVE_INFINITY)));
		uncertainty(columns, "specificity", Messages.Column_specificity, StudyPackage.Literals.COMPOUND__SPECIFICITY, true); //$NON-NLS-1$
		columns.add(Columns.<Compound>of("assay", Messages.Column_assayVariation, 85, Formats.number(0, Double.POSITIVE_INFINITY), //$NON-NLS-1$
				StudyPackage.Literals.COMPOUND__ASSAY_VARIATION).withToolTip(c -> Messages.Column_assayVariationTip));
		columns.add(ColumnSpec.<Compound>of("notes", Messages.Field_notes, 120, Columns.<Compound>notes().access()).hidden()); //$NON-NLS-1$
		return columns;
	}

	private List<ColumnSpec<TissueBinding>> bindingColumns() {
		List<ColumnSpec<TissueBinding>> columns = new ArrayList<>();
		columns.add(Columns.<TissueBinding>of("matrix", Messages.Column_matrix, 130, Formats.reference(o -> study().getMatrices()), //$NON-NLS-1$
				StudyPackage.Literals.TISSUE_BINDING__MATRIX).always());
		EReference fraction = StudyPackage.Literals.TISSUE_BINDING__FRACTION_UNBOUND;
		columns.add(Columns.value("fractionUnbound", Messages.Column_fractionUnbound, 110, fraction, Formats.number(0, 1))); //$NON-NLS-1$
		uncertainty(columns, "fractionUnbound", Messages.Column_fractionUnbound, fraction, false); //$NON-NLS-1$
		columns.addAll(Columns.origin(fraction));
		return columns;
	}

	/** How sure a number is: standard deviation, standard error or coefficient of variation. */
	private static <T extends EObject> void uncertainty(List<ColumnSpec<T>> columns, String id, String header, EReference quantity,
			boolean hidden) {
		ColumnSpec<T> value = Columns.of(id + "Uncertainty", NLS.bind(Messages.Column_uncertaintyOf, header), 85, //$NON-NLS-1$
				Formats.number(0, Double.POSITIVE_INFINITY), quantity, BasePackage.Literals.QUANTITY__UNCERTAINTY,
				BasePackage.Literals.UNCERTAINTY__VALUE);
		ColumnSpec<T> kind = Columns.of(id + "UncertaintyKind", Messages.Column_uncertaintyKind, 60, //$NON-NLS-1$
				Formats.enumeration(BasePackage.Literals.UNCERTAINTY_KIND), quantity, BasePackage.Literals.QUANTITY__UNCERTAINTY,
				BasePackage.Literals.UNCERTAINTY__KIND);
		columns.add(hidden ? value.hidden() : value);
		columns.add(hidden ? kind.hidden() : kind);
	}
}
