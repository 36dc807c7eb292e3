-- Look-ups by number, birth date and the four characters printed beside the number: sealed (access.Vault, DOCUMENTS,
-- owner = id). Documents made before have none, and are found by their QR code alone.
alter table documents.document add column card_code bytea;

-- As people type numbers: letters and digits alone.
create index document_by_typed_number
    on documents.document (regexp_replace(upper(coalesce(own_number, file_number)), '[^0-9A-Z]', '', 'g'))
    where card_code is not null;
