package org.starling.analysis.study;

import org.starling.analysis.study.internal.Vocabulary;
import org.starling.model.store.Documents;
import org.starling.model.study.Compound;
import org.starling.model.study.Matrix;
import org.starling.model.study.StudyPackage;
import org.starling.model.study.Subject;

/** Makes what the labels of a sample table name; no study has it yet. Stateless. */
public final class StudyParts {

	private StudyParts() {
	}

	/** A matrix with the key and the role that its label tells. */
	public static Matrix matrix(String label) {
		Matrix matrix = Documents.create(Matrix.class, StudyPackage.Literals.MATRIX);
		matrix.setName(label);
		matrix.setKey(Vocabulary.matrixKey(label));
		matrix.setRole(Vocabulary.role(matrix.getKey()));
		return matrix;
	}

	/** A compound of which nothing but the label is known. */
	public static Compound compound(String label) {
		Compound compound = Documents.create(Compound.class, StudyPackage.Literals.COMPOUND);
		compound.setName(label);
		return compound;
	}

	/** A subject of which nothing but the label is known. */
	public static Subject subject(String label) {
		Subject subject = Documents.create(Subject.class, StudyPackage.Literals.SUBJECT);
		subject.setName(label);
		return subject;
	}
}
