package org.starling.ui.editors.molecule;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.IJobFunction;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.emf.common.command.CompoundCommand;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.widgets.Display;
import org.starling.chemistry.Atom;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.SmilesException;
import org.starling.chemistry.Structure;
import org.starling.chemistry.geometry.Conformer3D;
import org.starling.chemistry.geometry.ConformerException;
import org.starling.chemistry.geometry.ConformerSearch;
import org.starling.chemistry.geometry.Superposition;
import org.starling.chemistry.io.StructureFiles;
import org.starling.chemistry.io.StructureRecord;
import org.starling.chemistry.io.StructureText;
import org.starling.model.molecule.Conformer;
import org.starling.model.molecule.Molecule;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.emf.EditContext;
import org.starling.workflow.molecules.MoleculeConformers;
import org.starling.workflow.molecules.MoleculeImport;

/** Makes conformers in jobs and adds them as one step of undo. UI thread. */
public final class ConformerMaking {

	private static final String METHOD = "distance geometry, no minimum of an energy, seed "; //$NON-NLS-1$
	private static final String SEARCHED = "random torsions over distance geometry, not ranked by an energy, seed "; //$NON-NLS-1$

	/** Root mean square distance of all atoms in ångström below which two conformers are one. */
	private static final double SAME = 0.01;

	private final Supplier<Molecule> molecule;
	private final EditContext context;
	private final Consumer<String> said;
	private Job job;
	private boolean disposed;

	/** Works off the UI thread. */
	@FunctionalInterface
	private interface Work {
		/** @return what is done with the result, on the UI thread */
		Runnable run(IProgressMonitor monitor) throws ConformerException, SmilesException, IOException;
	}

	/** @param said told in words how it goes */
	ConformerMaking(Supplier<Molecule> molecule, EditContext context, Consumer<String> said) {
		this.molecule = molecule;
		this.context = context;
		this.said = said;
	}

	/** Whether nothing is being made. */
	public boolean isIdle() {
		return job == null || job.getResult() != null;
	}

	/** One first geometry from the SMILES. */
	public void build() {
		String smiles = smiles();
		long seed = 1 + molecule.get().getConformers().size();
		if (smiles != null) {
			start(Messages.Job_build, monitor -> {
				Structure placed = Conformer3D.of(Smiles.parse(smiles), seed);
				return () -> add(List.of(placed), Messages.Conformers_build, METHOD + seed, smiles);
			});
		}
	}

	/** Several conformers from the SMILES. */
	public void search(int count, double rmsd) {
		String smiles = smiles();
		if (smiles != null) {
			start(Messages.Job_search, monitor -> {
				ConformerSearch.Settings settings = ConformerSearch.Settings.of(count, rmsd, 1);
				monitor.beginTask(Messages.Job_search, settings.attempts());
				int[] done = new int[1];
				List<Structure> found = ConformerSearch.of(Smiles.parse(smiles), settings, (tried, n) -> {
					monitor.worked(tried - done[0]);
					done[0] = tried;
					monitor.subTask(NLS.bind(Messages.Job_found, n, tried));
					return !monitor.isCanceled();
				});
				return () -> add(found, Messages.Conformers_search, SEARCHED + settings.seed(), smiles);
			});
		}
	}

	/** Structures of a text: fills an empty molecule, or adds conformers of the same atoms. */
	public void take(String source, String text) {
		start(Messages.Job_read, monitor -> taken(source, StructureText.read(source, text)));
	}

	/** Structures of a file, as {@link #take(String, String)}. */
	public void take(Path file) {
		start(Messages.Job_read, monitor -> taken(file.getFileName().toString(), StructureFiles.read(file)));
	}

	/** Lays all conformers of the same atoms over the default one. */
	public void align() {
		Conformer standard = MoleculeConformers.standard(molecule.get());
		Structure fixed = MoleculeConformers.structure(molecule.get(), standard);
		int[] heavy = IntStream.range(0, fixed.atoms().size()).filter(a -> fixed.atoms().get(a).number() != 1).toArray();
		int[] used = heavy.length < 3 ? IntStream.range(0, fixed.atoms().size()).toArray() : heavy;
		Map<Conformer, List<Double>> places = new LinkedHashMap<>();
		int others = 0;
		for (Conformer conformer : molecule.get().getConformers()) {
			if (conformer == standard) {
				continue;
			}
			if (!conformer.getSymbols().equals(standard.getSymbols())) {
				others++;
				continue;
			}
			double[][] moving = MoleculeConformers.structure(molecule.get(), conformer).coordinates3D();
			places.put(conformer, MoleculeConformers.coordinates(
					Superposition.of(some(fixed.coordinates3D(), used), some(moving, used)).apply(moving)));
		}
		if (!places.isEmpty()) {
			context.execute(Messages.Conformers_align, ConformerEdits.places(context.domain(), places));
		}
		said.accept(NLS.bind(others == 0 ? Messages.Said_aligned : Messages.Said_alignedSome, new Object[] { places.size(), standard.getName(), others }));
	}

	private static double[][] some(double[][] places, int[] used) {
		return IntStream.of(used).mapToObj(a -> places[a]).toArray(double[][]::new);
	}

	private String smiles() {
		String smiles = molecule.get().getSmiles();
		if (smiles == null || smiles.isBlank()) {
			said.accept(Messages.Said_noSmiles);
			return null;
		}
		return smiles;
	}

	private void start(String name, Work work) {
		if (!isIdle()) {
			said.accept(NLS.bind(Messages.Said_busy, job.getName()));
			return;
		}
		Display display = Display.getCurrent();
		said.accept(name + "\u2026"); //$NON-NLS-1$
		job = Job.create(name, (IJobFunction) monitor -> {
			try {
				Runnable result = work.run(monitor);
				tell(display, result);
			} catch (CancellationException e) {
				tell(display, () -> said.accept(Messages.Said_cancelled));
				return Status.CANCEL_STATUS;
			} catch (ConformerException | SmilesException | IOException | IllegalArgumentException e) {
				ILog.of(ConformerMaking.class).info(name, e);
				tell(display, () -> said.accept(ErrorDialogs.reason(e)));
			}
			return Status.OK_STATUS;
		});
		job.schedule();
	}

	private void tell(Display display, Runnable run) {
		if (!display.isDisposed()) {
			display.asyncExec(() -> {
				if (!disposed) {
					run.run();
				}
			});
		}
	}

	private void add(List<Structure> placed, String label, String method, String smiles) {
		if (!smiles.equals(molecule.get().getSmiles())) {
			said.accept(Messages.Said_changed);
			return;
		}
		List<Conformer> made = new ArrayList<>();
		int number = molecule.get().getConformers().size();
		for (Structure one : placed) {
			if (isThere(one)) {
				continue;
			}
			made.add(MoleculeConformers.create(one, NLS.bind(Messages.Conformers_name, ++number), MoleculeImport.calculated(method)));
		}
		if (made.isEmpty()) {
			said.accept(Messages.Said_nothingNew);
			return;
		}
		context.execute(label, ConformerEdits.add(context.domain(), molecule.get(), made));
		said.accept(NLS.bind(made.size() == 1 ? Messages.Said_oneMade : Messages.Said_made, made.size()));
	}

	/** Whether a conformer of the molecule has the same atoms at the same places, wherever it lies. */
	private boolean isThere(Structure one) {
		List<String> symbols = one.atoms().stream().map(Atom::symbol).toList();
		double[][] places = one.coordinates3D();
		return molecule.get().getConformers().stream().filter(c -> symbols.equals(c.getSymbols()) && c.getCoordinates().size() == 3 * symbols.size())
				.anyMatch(c -> Superposition.of(MoleculeConformers.structure(molecule.get(), c).coordinates3D(), places).rmsd() < SAME);
	}

	private Runnable taken(String source, List<StructureRecord> records) {
		return () -> {
			Molecule into = molecule.get();
			boolean empty = (into.getSmiles() == null || into.getSmiles().isBlank()) && into.getConformers().isEmpty();
			Structure first = records.getFirst().structure();
			CompoundCommand command = new CompoundCommand();
			if (empty && first.atoms().stream().noneMatch(a -> a.symbol().equals(Atom.ANY))) {
				command = ConformerEdits.identity(context.domain(), into, first);
			}
			String wanted = empty ? formula(first) : formula(into);
			List<Conformer> made = new ArrayList<>();
			int others = 0;
			for (StructureRecord record : records) {
				Structure one = record.structure();
				boolean whole = one.hasCoordinates3D() && one.atoms().stream().allMatch(a -> a.implicitHydrogens() == 0);
				if (!whole || !formula(one).equals(wanted)) {
					others++;
					continue;
				}
				int number = into.getConformers().size() + made.size() + 1;
				made.add(MoleculeConformers.create(one, NLS.bind(Messages.Conformers_name, number), MoleculeImport.imported(source)));
			}
			if (!made.isEmpty()) {
				command.append(ConformerEdits.add(context.domain(), into, made));
			}
			if (command.isEmpty()) {
				said.accept(NLS.bind(first.hasCoordinates3D() ? Messages.Said_otherMolecule : Messages.Said_noPlaces,
						new Object[] { source, formula(first), wanted }));
				return;
			}
			context.execute(Messages.Command_take, command);
			said.accept(NLS.bind(others == 0 ? Messages.Said_taken : Messages.Said_takenSome, new Object[] { made.size(), source, others }));
		};
	}

	private static String formula(Structure structure) {
		return structure.atoms().stream().anyMatch(a -> a.symbol().equals(Atom.ANY)) ? "?" : Formula.of(structure).text().replaceFirst("[+-]\\d*$", ""); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String formula(Molecule molecule) {
		try {
			if (molecule.getSmiles() != null && !molecule.getSmiles().isBlank()) {
				return formula(Smiles.parse(molecule.getSmiles()));
			}
		} catch (SmilesException e) {
			ILog.of(ConformerMaking.class).info(molecule.getName(), e);
		}
		return formula(MoleculeConformers.structure(molecule, molecule.getConformers().getFirst()));
	}

	void dispose() {
		disposed = true;
		if (job != null) {
			job.cancel();
		}
	}
}
