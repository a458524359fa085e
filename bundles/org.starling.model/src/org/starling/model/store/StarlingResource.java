package org.starling.model.store;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.emf.common.util.URI;
import org.eclipse.emf.ecore.EObject;
import org.eclipse.emf.ecore.InternalEObject;
import org.eclipse.emf.ecore.resource.Resource;
import org.eclipse.emf.ecore.util.EcoreUtil;
import org.eclipse.emf.ecore.xmi.XMLHelper;
import org.eclipse.emf.ecore.xmi.XMLResource;
import org.eclipse.emf.ecore.xmi.impl.XMIHelperImpl;
import org.eclipse.emf.ecore.xmi.impl.XMIResourceImpl;
import org.starling.files.AtomicFile;
import org.starling.files.Sha256;
import org.starling.model.base.Document;
import org.starling.model.base.Identified;
import org.starling.model.store.migration.Migrations;

/**
 * One document file as an EMF resource. {@link DocumentStore#configure} makes a resource set create this class for
 * Starling's file extensions; loading and saving through EMF then have all the protections of {@link DocumentStore}.
 * Objects that are added get ids; an added object whose id another object of this file has (a pasted copy) gets a new
 * one. Not thread-safe, as any EMF resource.
 */
public final class StarlingResource extends XMIResourceImpl {

	/** Save option: a {@link DocumentStore.SaveMode}. */
	public static final String OPTION_SAVE_MODE = "STARLING_SAVE_MODE";

	private final Map<InternalEObject, Integer> references = new LinkedHashMap<>();
	private final List<DocumentProblem> problems = new ArrayList<>();
	/** Hash of the file as we last read or wrote it; null when it never was. */
	private String storedHash;

	StarlingResource(URI uri) {
		super(uri);
		setIntrinsicIDToEObjectMap(new HashMap<>());
		setEncoding("UTF-8");
		getDefaultLoadOptions().put(XMLResource.OPTION_DEFER_IDREF_RESOLUTION, true);
		getDefaultSaveOptions().putAll(Map.of(XMLResource.OPTION_ENCODING, "UTF-8", Resource.OPTION_LINE_DELIMITER, "\n",
				XMLResource.OPTION_PROCESS_DANGLING_HREF, XMLResource.OPTION_PROCESS_DANGLING_HREF_DISCARD));
	}

	/** The file. */
	public Path path() {
		return DocumentStore.path(getURI());
	}

	/** The root object; null when the resource is empty. */
	public Document document() {
		return getContents().isEmpty() ? null : (Document) getContents().get(0);
	}

	/** What was found at the last load and did not keep the document from being loaded. */
	public List<DocumentProblem> problems() {
		return Collections.unmodifiableList(problems);
	}

	void addProblem(DocumentProblem problem) {
		problems.add(problem);
		getWarnings().add(problem);
	}

	void noteReference(InternalEObject proxy, int line) {
		references.put(proxy, line);
	}

	/** References to other files that were not yet resolved at load, with their lines. */
	Map<InternalEObject, Integer> references() {
		return references;
	}

	String storedHash() {
		return storedHash;
	}

	void storedHash(String hash) {
		storedHash = hash;
	}

	/** A load that fails leaves neither half a document nor an empty resource in the resource set. */
	@Override
	public void load(Map<?, ?> options) throws IOException {
		if (isLoaded()) {
			return;
		}
		try {
			super.load(options);
		} catch (IOException e) {
			unload();
			if (getResourceSet() != null) {
				getResourceSet().getResources().remove(this);
			}
			throw e;
		}
	}

	@Override
	public void doLoad(InputStream in, Map<?, ?> options) throws IOException {
		problems.clear();
		references.clear();
		Path file = path();
		byte[] xml = SafeXml.read(file, in);
		try {
			new DocumentLoad(this, file, createXMLHelper()).load(xml, mergeMaps(options, getDefaultLoadOptions()));
			new LoadedDocument(this).settle();
			storedHash = Sha256.of(xml);
		} catch (IOException e) {
			getContents().clear();
			throw e;
		} catch (RuntimeException e) {
			getContents().clear();
			throw new DocumentFormatException(file, 0, "not understood (" + e + ")", "Restore the file from .starling/backups", e);
		} finally {
			references.clear();
		}
	}

	@Override
	public void save(Map<?, ?> options) throws IOException {
		Object mode = options == null ? null : options.get(OPTION_SAVE_MODE);
		byte[] xml = serialise(options);
		Path file = path();
		byte[] onDisk = Files.exists(file) ? SafeXml.read(file) : null;
		if (mode != DocumentStore.SaveMode.OVERWRITE) {
			checkUnchanged(file, onDisk);
		}
		if (onDisk == null || !Arrays.equals(onDisk, xml)) {
			Files.createDirectories(file.getParent());
			if (onDisk != null) {
				Backups.keep(file, onDisk, Clock.systemUTC());
			}
			AtomicFile.write(file, xml);
		}
		storedHash = Sha256.of(xml);
		setModified(false);
		setTimeStamp(Files.getLastModifiedTime(file).toMillis());
	}

	private void checkUnchanged(Path file, byte[] onDisk) throws DocumentChangedException {
		String now = onDisk == null ? null : Sha256.of(onDisk);
		if (storedHash == null && now != null) {
			throw new DocumentChangedException(file, "a file of that name is there already");
		}
		if (storedHash != null && now == null) {
			throw new DocumentChangedException(file, "the file was deleted or moved since it was loaded");
		}
		if (storedHash != null && !storedHash.equals(now)) {
			throw new DocumentChangedException(file, "the file was changed on disk since it was loaded");
		}
	}

	/**
	 * The document as its file would have it, not written anywhere.
	 *
	 * @throws IOException when it can't be written, in words for people
	 */
	public byte[] content() throws IOException {
		return serialise(null);
	}

	private byte[] serialise(Map<?, ?> options) throws IOException {
		if (getContents().size() != 1 || !(getContents().get(0) instanceof Document document)
				|| !DocumentKind.of(path()).equals(DocumentKind.of(document.eClass()))) {
			throw new IOException(path() + ": a file holds exactly one document of the kind that its extension says");
		}
		new TextCheck(path()).check(document);
		setVersionQuietly(document);
		Map<Object, Object> all = new HashMap<>(getDefaultSaveOptions());
		if (options != null) {
			all.putAll(options);
		}
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		doSave(out, all);
		byte[] xml = out.toByteArray();
		SafeXml.checkWritten(path(), xml);
		return xml;
	}

	/** EMF would write the id of an object that was deleted, which nobody could resolve; such a reference is left out. */
	@Override
	protected XMLHelper createXMLHelper() {
		return new XMIHelperImpl(this) {
			@Override
			public String getIDREF(EObject target) {
				return target.eResource() == null ? null : super.getIDREF(target);
			}
		};
	}

	/** The version is a fact of the file, not an edit: no command, no notification. */
	private static void setVersionQuietly(Document document) {
		boolean deliver = document.eDeliver();
		document.eSetDeliver(false);
		document.setFormatVersion(Migrations.CURRENT_VERSION);
		document.eSetDeliver(deliver);
	}

	@Override
	protected void attachedHelper(EObject object) {
		if (object instanceof Identified identified && !isLoading()) {
			EObject holder = Ids.isBlank(identified.getId()) ? null : getIntrinsicIDToEObjectMap().get(identified.getId());
			if (Ids.isBlank(identified.getId()) || holder != null && holder != object && isHere(holder, identified.getId())) {
				identified.setId(Ids.create());
			}
		}
		super.attachedHelper(object);
	}

	private boolean isHere(EObject object, String id) {
		return object.eResource() == this && id.equals(EcoreUtil.getID(object));
	}

	/** By map; walks the tree only when an id was changed after its object was added. */
	@Override
	protected EObject getEObjectByID(String id) {
		EObject known = getIntrinsicIDToEObjectMap().get(id);
		if (known != null && isHere(known, id)) {
			return known;
		}
		return isLoading() ? null : super.getEObjectByID(id);
	}
}
