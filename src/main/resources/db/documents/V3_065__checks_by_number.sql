-- Bodies that sign in may check by a document's number, which is that of its file unless it has one of its own.
create index document_by_file_number on documents.document (file_number);
